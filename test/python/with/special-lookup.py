# The methods are looked up on the type, before entering.
class CM:
    def __enter__(self): return 'class enter'
    def __exit__(self, *a): print('class exit')
c = CM(); c.__enter__ = lambda: 'instance'; c.__exit__ = lambda *a: print('instance exit')
with c as x: print(x)
class Changing:
    def __enter__(self):
        Changing.__exit__ = lambda *a: print('replaced')
    def __exit__(self, *a): print('original')
with Changing(): pass
class Static:
    @staticmethod
    def __enter__(): return 'static'
    @classmethod
    def __exit__(cls, *a): print(cls.__name__, len(a))
with Static() as s: print(s)
class Meta(type):
    def __enter__(cls): return cls.__name__
    def __exit__(cls, *a): print('meta exit')
class K(metaclass=Meta): pass
with K as k: print(k)
