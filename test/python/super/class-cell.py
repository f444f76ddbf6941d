# __class__ in methods, and metaclasses that must pass the cell on.
class A:
    def who(self): return __class__.__name__
    def gen(self):
        yield __class__
    comp = lambda self: [__class__.__name__ for _ in 'ab']
class B(A): pass
print(B().who(), [k.__name__ for k in B().gen()], B().comp())
class Meta(type):
    def __new__(m, n, b, d):
        print('__classcell__' in d)
        return super().__new__(m, n, b, d)
class C(metaclass=Meta):
    def f(self): return super().__init__
class D(metaclass=Meta):
    def f(self): return 1
print(hasattr(C, '__classcell__'))
class Drop(type):
    def __new__(m, n, b, d):
        d.pop('__classcell__', None)
        return super().__new__(m, n, b, d)
try:
    class E(metaclass=Drop):
        def f(self): return __class__
except RuntimeError as e: print(e)
class F:
    def early(self): return __class__
    try: print(__class__)
    except NameError as e: print(e)
def outer():
    class G:
        def __init_subclass__(cls): super().__init_subclass__(); print('init_subclass', __class__.__name__, cls.__name__)
    class H(G): pass
outer()
