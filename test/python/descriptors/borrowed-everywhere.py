# Methods of built-in types under all kinds of special names.
def show(f, *a):
    try:
        print(f(*a))
    except BaseException as e:
        print(type(e).__name__, e)
class DotDict(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
d = DotDict(a=1)
d.b = 2
print(d, d.a, d.b)
for i in range(50):
    d.c = i
    d["x%d" % i] = d.c
print(d.c, d.x49, len(d))
show(lambda: d.nope)
show(lambda: hasattr(d, "nope"))
class Weird(list):
    __getitem__ = lambda self, i: "item"
    __len__ = dict.__len__
    append = dict.pop
w = Weird([1, 2])
show(lambda: w[0])
show(lambda: len(w))
show(lambda: w.append(1))
show(lambda: bool(w))
class Str(str):
    __add__ = str.__mul__
    __eq__ = str.startswith
    __hash__ = str.__hash__
    upper = str.lower
s = Str("Ab")
show(lambda: s + 3)
show(lambda: s == "A")
show(lambda: s.upper())
show(lambda: {s: 1}["A"])
class N:
    __slots__ = ("v",)
class O:
    v = N.v
    w = property(N.v.__get__)
o = O()
show(lambda: o.v)
show(lambda: o.w)
def f(): o.v = 1
show(f)
show(lambda: N.v.__get__(N()))
class P(Exception):
    args = 5
    __str__ = object.__repr__
show(lambda: P(1).args)
class Q(ValueError):
    message = BaseException.args
show(lambda: Q(1, 2).message)
class R:
    message = BaseException.args
show(lambda: R().message)
class S(int):
    numerator = int.denominator
    real = float.real
show(lambda: S(5).numerator)
show(lambda: S(5).real)
class T(type):
    __call__ = dict.get
    mro = list.append
show(lambda: T("X", (), {}))
class U:
    __init__ = list.__init__
show(U)
class V(list):
    __init__ = dict.__init__
show(V)
class W(dict):
    __init_subclass__ = dict.fromkeys
show(lambda: type("Y", (W,), {}))
class X:
    __getattribute__ = list.__getitem__
show(lambda: X().a)
class Y:
    __getattribute__ = dict.get
show(lambda: Y().a)
class Z(dict):
    __getattribute__ = dict.get
show(lambda: Z(a=1).a)
import copy, functools
class AA:
    __copy__ = list.copy
    __deepcopy__ = dict.copy
show(lambda: copy.copy(AA()))
class BB:
    __iter__ = dict.items
    __next__ = list.pop
    keys = dict.keys
show(lambda: dict(BB()))
show(lambda: list(BB()))
def ff(**k): return k
show(lambda: ff(**BB()))
show(lambda: {**BB()})
class CC:
    __class_getitem__ = list.append
    __format__ = str.__format__
show(lambda: CC[1])
show(lambda: f"{CC():>3}")
