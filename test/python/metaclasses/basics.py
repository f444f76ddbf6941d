# A metaclass makes classes: __new__, __init__, __call__, attributes.
class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print('meta new', name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('meta init', name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *args, **kw):
        print('meta call', args, kw)
        return super().__call__(*args, **kw)
    def shout(cls): return cls.__name__.upper()
    @property
    def size(cls): return len(cls.__name__)
class A(metaclass=Meta, option=1):
    x = 1
    def __init__(self, v): print('init', v)
class B(A): y = 2
A(5)
print(type(A), type(B), A.shout(), B.size, isinstance(A, Meta), type(B(1)) is B)
try: A(1).shout()
except AttributeError as e: print(e)
try: A.size = 5
except AttributeError as e: print(e)
C = Meta('C', (A,), {'z': 3})
print(C.z, C.shout())
