# Names with two leading underscores are private to the class.
class A:
    __secret = 1
    def __init__(self): self.__x = 'A.x'
    def get(self): return self.__x, self.__secret, A.__secret
    def __method(self): return 'A private'
    def call(self): return self.__method()
    __dunder__ = 'not mangled'
    def local(self):
        __v = 5
        return __v, [k for k in locals() if k != 'self']
class B(A):
    def __init__(self):
        super().__init__()
        self.__x = 'B.x'
    def get(self): return self.__x, super().get()
    def __method(self): return 'B private'
b = B()
print(b.get(), b.call(), sorted(vars(b)), b._A__secret, B._B__method(b), b.__dunder__, b.local())
try: b.__x
except AttributeError as e: print(e)
try: B.__secret
except AttributeError as e: print(e)
class _Under:
    def __init__(self): self.__a = 1
print(vars(_Under()))
class ___:
    def __init__(self): self.__a = 1
print(vars(___()))
class Outer:
    class Inner:
        def f(self): self.__i = 1; return vars(self)
    def g(self): self.__o = 1; return vars(self)
print(Outer.Inner().f(), Outer().g())
