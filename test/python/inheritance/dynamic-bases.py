# Bases chosen at run time, attributes added to bases later, isinstance through them.
def base(flag):
    class Yes: kind = 'yes'
    class No: kind = 'no'
    return Yes if flag else No
class A(base(True)): pass
class B(base(False)): pass
print(A.kind, B.kind, A.__bases__[0].__name__)
bases = (A, B)
class C(*bases): pass
print(C.kind, [k.__name__ for k in C.__mro__])
kwargs = {'metaclass': type}
class D(*bases, **kwargs): pass
print(type(D), D.kind)
class Base: pass
class Child(Base): pass
c = Child()
Base.greet = lambda self: 'added later'
print(c.greet()); Child.greet = lambda self: 'child: ' + super(Child, self).greet(); print(c.greet())
del Child.greet; print(c.greet()); Base.value = property(lambda self: 42); print(c.value)
Base.__len__ = lambda self: 3; print(len(c)); Child.__len__ = lambda self: 4; print(len(c)); del Child.__len__; print(len(c)); del Base.__len__
try: len(c)
except TypeError as e: print(e)
class E(list, Base): pass
e = E([1]); print(e, e.greet(), len(e), isinstance(e, list), E.__mro__[1].__name__)
try:
    class F(int, list): pass
except TypeError as err: print(err)
