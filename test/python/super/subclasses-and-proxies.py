# Subclasses of super, supers that are not bound yet, and objects that say they are of another class.
def show(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
# super of a subclass
class A:
    def meth(self): return "A"
class mysuper(super):
    def __init__(self, *args):
        super(mysuper, self).__init__(*args)
    def extra(self): return "extra"
class F(A):
    def meth(self):
        s = self._s
        return type(s).__name__ + s.meth() + s.extra()
F._s = mysuper(F)
show(lambda: F().meth())
show(lambda: mysuper(F, F()).extra())
show(lambda: mysuper(F, F()).meth())
s = mysuper(F, F())
show(lambda: s.zz)
s.zz = 5
show(lambda: s.zz)
show(lambda: type(mysuper(F).__get__(F())))
class badsuper(super):
    def __init__(self): pass
show(lambda: badsuper())
show(lambda: badsuper().__self__)

show(lambda: super(5))
show(lambda: super(A, 5))
show(lambda: super(A, int))
show(lambda: super())
show(lambda: super.__new__(super))
show(lambda: repr(super.__new__(super)))
show(lambda: super.__new__(super).__thisclass__)
show(lambda: super.__new__(5))
show(lambda: super.__new__(int))
show(lambda: super(A, A(), 3))
show(lambda: super(a=3))
# proxies
class Proxy:
    def __init__(self, obj): self.__obj = obj
    def __getattribute__(self, name):
        if name.startswith("_Proxy__"): return object.__getattribute__(self, name)
        return getattr(self.__obj, name)
class B:
    def f(self): return "B.f"
class C(B):
    def f(self): return super(C, self).f() + "->C.f"
class C2(B):
    def f(self): return super().f() + "->C2.f"
p = Proxy(C())
print(isinstance(p, C), isinstance(p, B), isinstance(p, int), type(p) is Proxy)
show(lambda: C.__dict__["f"](p))
show(lambda: C2.f(Proxy(C2())))
show(lambda: C2.f(Proxy(5)))
class Q:
    __class__ = int
print(isinstance(Q(), int), isinstance(Q(), Q), isinstance(Q(), str), isinstance(Q(), (str, int)))
class Q2:
    @property
    def __class__(self): raise AttributeError("no")
class Q3:
    @property
    def __class__(self): raise ValueError("no")
class Q4:
    __class__ = 5
show(lambda: isinstance(Q2(), int))
show(lambda: isinstance(Q3(), int))
show(lambda: isinstance(Q3(), Q3))
show(lambda: isinstance(Q4(), int))
