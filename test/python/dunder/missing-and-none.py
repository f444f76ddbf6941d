# Methods that are None, or descriptors that say there is none; what `*` and `**` call a callee.
def show(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
class A:
    def __add__(self, o): return 1
    def __radd__(self, o): return 2
class B(A):
    __iadd__ = None
def f():
    x = B(); x += 1; return x
show(f)
class C(A):
    __add__ = None
show(lambda: C() + 1)
show(lambda: 1 + C())
class D:
    __radd__ = None
show(lambda: 1 + D())
show(lambda: D() + 1)
def booh(self): raise AttributeError("booh")
def bad(self): raise ValueError("bad")
class E:
    __eq__ = property(booh)
    __lt__ = property(bad)
    __add__ = property(booh)
    __len__ = property(booh)
    __neg__ = property(bad)
    __getitem__ = property(booh)
    __call__ = property(booh)
    __bool__ = property(booh)
    __iter__ = property(booh)
    __contains__ = property(booh)
    __str__ = property(booh)
    __repr__ = property(booh)
    __enter__ = property(booh)
    __exit__ = property(booh)
    __index__ = property(booh)
e = E()
show(lambda: e == e)
show(lambda: E() == E())
show(lambda: E() != E())
show(lambda: e < e)
show(lambda: e + e)
show(lambda: 1 + e)
show(lambda: len(e))
show(lambda: -e)
show(lambda: e[0])
show(lambda: e())
show(lambda: bool(e))
show(lambda: iter(e))
show(lambda: 1 in e)
show(lambda: str(e))
show(lambda: [1][e])
show(lambda: [*e])
def w():
    with e: pass
show(w)
show(lambda: None(*[1]))
show(lambda: None(*1))
show(lambda: None(**1))
show(lambda: (5)(*1))
show(lambda: "abc"(*1))
show(lambda: [1](**1))
show(lambda: E.x)
