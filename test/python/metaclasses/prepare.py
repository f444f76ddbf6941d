# __prepare__ gives the namespace of the body.
class Ordered(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print('prepare', name, kw)
        return {'injected': 'from prepare'}
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, dict(ns))
        cls.order = [k for k in ns if not k.startswith('_')]
        return cls
class A(metaclass=Ordered, flag=True):
    b = 1
    print(injected)
    a = 2
    def c(self): pass
print(A.order, A.injected)
class NoRepeat(dict):
    def __setitem__(self, k, v):
        if k in self: raise TypeError(f'{k} defined twice')
        super().__setitem__(k, v)
class Strict(type):
    __prepare__ = classmethod(lambda mcls, name, bases: NoRepeat())
try:
    class B(metaclass=Strict):
        x = 1
        x = 2
except TypeError as e: print(e)
class Auto(dict):
    def __missing__(self, key):
        if key.startswith('__'): raise KeyError(key)
        self[key] = len([k for k in self if not k.startswith('__')])
        return self[key]
class AutoMeta(type):
    @classmethod
    def __prepare__(mcls, name, bases): return Auto()
class Colors(metaclass=AutoMeta):
    red
    green
    blue
print(Colors.red, Colors.green, Colors.blue)
