# __getattribute__ sees every explicit access.
class A:
    x = 'class x'
    def __init__(self): self.y = 'inst y'
    def __getattribute__(self, name):
        if name == 'secret': return 'revealed'
        if name == 'blocked': raise AttributeError('blocked!')
        if name == 'x': return super().__getattribute__(name).upper()
        return object.__getattribute__(self, name)
    def __getattr__(self, name): return f'fallback {name}'
    def m(self): return self.y
a = A()
print(a.x, a.y, a.secret, a.blocked, a.nope, a.m(), a.__class__.__name__, hasattr(a, 'blocked'))
class B:
    def __getattribute__(self, name): raise KeyError(name)
try: B().x
except KeyError as e: print(repr(e))
try: hasattr(B(), 'x')
except KeyError as e: print('hasattr lets it through', e)
class C:
    def __getattribute__(self, name): return name * 2
print(C().ab, getattr(C(), 'xy'), C().__class__)
