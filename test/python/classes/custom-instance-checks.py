# __instancecheck__ and __subclasscheck__ on the metaclass; __class__ as a property.
class Meta(type):
    def __instancecheck__(cls, obj):
        print('instancecheck', cls.__name__)
        return obj == 42
    def __subclasscheck__(cls, sub):
        print('subclasscheck', cls.__name__)
        return sub is int
class Magic(metaclass=Meta): pass
print(isinstance(42, Magic), isinstance(1, Magic), issubclass(int, Magic), issubclass(str, Magic))
print(isinstance(Magic(), Magic), isinstance(1, (str, Magic)))
try:
    raise ValueError('x')
except Exception as e:
    print(isinstance(e, (Magic, ValueError)))
class Liar:
    @property
    def __class__(self): return int
l = Liar()
print(isinstance(l, int), isinstance(l, Liar), type(l) is Liar, l.__class__)
