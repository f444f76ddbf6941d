# mro() of a metaclass, metaclasses that are no types, and __new__ of built-in types in other classes.
def show(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
class B: pass
class M(type):
    def mro(cls): return (B,)
def f():
    class A(metaclass=M): pass
    return A.__mro__
show(f)
class M(type):
    def mro(cls): return ()
show(f)
class M(type):
    def mro(cls): return (cls,)
show(f)
class M(type):
    def mro(cls): return (cls, B, object)
show(f)
class M(type):
    def mro(cls): return (B, object, cls)
show(f)
class M(type):
    def mro(cls): return (B, object)
show(f)
class M(type):
    def mro(cls): return 5
show(f)
class M(type):
    def mro(cls): return [5]
show(f)
class M(type):
    def mro(cls):
        print("__module__" in cls.__dict__, cls.__mro__, cls.__bases__)
        return type.mro(cls)
show(f)
def f():
    class C:
        __new__ = list.__new__
    C()
show(f)
def f():
    class C(list):
        __new__ = object.__new__
    C()
show(f)
show(object.__new__)
show(object.__new__, '')
show(list.__new__, object)
show(object.__new__, list)
show(object.__new__, object, 1)
class A:
    def __new__(cls, *args, **kwargs): raise AssertionError
class B(A):
    __new__ = object.__new__
    def __init__(self, foo): self.foo = foo
show(lambda: B(3).foo)
del B.__new__
show(lambda: B(3).foo)
del A.__new__
show(lambda: B(3).foo)
class A:
    def __new__(cls, *args, **kwargs): return object.__new__(cls)
show(lambda: type(A(3)))
del A.__new__
show(lambda: A(3))
class Meta(type):
    def mro(self):
        self.__dict__["f"]()
        return super().mro()
class A(metaclass=Meta):
    def f(): print(__class__)
class NotMeta:
    def __new__(mcls, *args, **kwargs):
        print("new", mcls.__name__)
        return super().__new__(mcls)
    @classmethod
    def __prepare__(mcls, name, bases):
        print("prepare", mcls.__name__)
        return {}
class Other(NotMeta): pass
class A(metaclass=NotMeta): pass
class B(metaclass=Other): pass
class C(A, B): pass
class D(B, A): pass
print(type(C), type(D))
def f():
    class E(C, metaclass=type): pass
show(f)
class F(object(), C): pass
