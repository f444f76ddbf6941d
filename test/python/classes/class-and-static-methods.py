# classmethod and staticmethod through class and instance.
class Base:
    registry = []
    @classmethod
    def create(cls, *a):
        cls.registry.append(cls.__name__)
        return cls(*a)
    @staticmethod
    def add(a, b): return a + b
    @classmethod
    def name(cls): return cls.__name__
    def __init__(self, v=0): self.v = v
class Derived(Base):
    @classmethod
    def name(cls): return 'D:' + super().name()
    @staticmethod
    def add(a, b): return Base.add(a, b) * 10
print(type(Base.create()), type(Derived.create(5)), Derived.create(5).v, Base.registry)
print(Base.add(1, 2), Derived.add(1, 2), Derived().add(1, 1), Derived.name(), Derived().name(), Base().name())
f = Derived.name
print(f(), f.__self__ is Derived, Base.add.__name__)
print(Base.__dict__['add'].__func__(3, 4), type(Base.__dict__['add']), type(Base.__dict__['create']))
print(staticmethod(len)([1, 2]), classmethod(lambda c: c).__get__(None, int)())
class C:
    s = staticmethod(lambda x: x * 2)
    c = classmethod(lambda cls, x: (cls.__name__, x))
print(C.s(4), C().s(4), C.c(1), C().c(2))
for kind in (staticmethod, classmethod):
    try: kind()
    except TypeError as e: print(e)
