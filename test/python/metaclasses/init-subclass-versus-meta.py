# The order of __prepare__, body, __new__, __set_name__, __init_subclass__, __init__.
class Meta(type):
    @classmethod
    def __prepare__(m, n, b, **k): print('prepare', n, k); return {}
    def __new__(m, n, b, d, **k):
        print('new', n, k); c = super().__new__(m, n, b, d, **k); print('made', n); return c
    def __init__(c, n, b, d, **k): print('init', n, k); super().__init__(n, b, d)
class D:
    def __set_name__(self, o, n): print('set_name', o.__name__, n)
class Base(metaclass=Meta):
    def __init_subclass__(cls, **k): print('init_subclass', cls.__name__, k); super().__init_subclass__()
    d = D()
class Sub(Base, opt=1):
    print('body')
    e = D()
print(type(Sub).__name__)
