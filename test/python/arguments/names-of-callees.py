# How messages about `*` and `**` call what is called.
def show(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
class C:
    def __repr__(self): return "R"
    def m(self, **k): pass
    def __call__(self, **k): pass
class D:
    __qualname__ = "zz"
    def __init__(self): self.__qualname__ = "kk"; self.__module__ = "mm"
class B:
    def __str__(self): raise ValueError("bad")
d = D()
for f in [C(), C().m, C.m, C, d, 5, "abc", None, [1], len, [].append, list.append, int, show, B(), 1.5, (lambda: 1), __import__("math").sqrt]:
    show(lambda: f(*1))
    show(lambda: f(**1))
    show(lambda: f(**{"a": 1}, **{"a": 2}))
