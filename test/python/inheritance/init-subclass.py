# __init_subclass__ sees each new subclass, with keywords of the class statement.
class Plugin:
    registry = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        print('subclass', cls.__name__, name)
        Plugin.registry[name or cls.__name__.lower()] = cls
class A(Plugin): pass
class B(Plugin, name='bee'): pass
class C(B): pass
print(sorted(Plugin.registry))
try:
    class D(Plugin, nme='x'): pass
except TypeError as e: print(e)
try:
    class E(object, key=1): pass
except TypeError as e: print(e)
class Validated:
    def __init_subclass__(cls):
        for required in ('run',):
            if required not in vars(cls): raise TypeError(f'{cls.__name__} lacks {required}')
try:
    class Bad(Validated): pass
except TypeError as e: print(e)
class Good(Validated):
    def run(self): pass
class Base:
    @classmethod
    def __init_subclass__(cls, **kw): print('explicit classmethod', cls.__name__, kw)
class Sub(Base, x=1, y=2): pass
