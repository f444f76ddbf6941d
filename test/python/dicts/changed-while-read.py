# A dict that loses an item while its items are read; modules with a base that has a __dict__.
import types
def show(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
def it():
    d = {i: i for i in range(5)}
    i = iter(d.items())
    next(i); d.popitem(); next(i)
show(it)
class Base: pass
class M1(types.ModuleType, Base): pass
dd = Base.__dict__["__dict__"]
show(lambda: dd.__set__(M1("spam"), {}))
show(lambda: dd.__get__(M1("spam"))["__name__"])
