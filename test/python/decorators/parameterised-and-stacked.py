# Decorators with options, that keep state, and check types.
def repeat(n=2, *, sep=' '):
    def deco(f):
        def w(*a, **k): return sep.join(str(f(*a, **k)) for _ in range(n))
        w.__name__ = f.__name__
        return w
    return deco
@repeat()
def hi(x): return 'hi ' + x
@repeat(3, sep='-')
def one(): return 1
print(hi('bob'), one(), hi.__name__)
def typed(**types):
    def deco(f):
        def w(**kw):
            for k, v in kw.items():
                if not isinstance(v, types[k]): raise TypeError(f'{f.__name__}: {k} must be {types[k].__name__}')
            return f(**kw)
        return w
    return deco
@typed(a=int, b=str)
def use(a, b): return b * a
print(use(a=2, b='x'))
try: use(a='q', b='x')
except TypeError as e: print(e)
def optional(f=None, *, tag='default'):
    if f is None: return lambda g: optional(g, tag=tag)
    f.tag = tag
    return f
@optional
def a(): pass
@optional(tag='custom')
def b(): pass
print(a.tag, b.tag)
registry = []
class C:
    def register(f): registry.append(f.__name__); return f
    @register
    def x(self): return 1
    @register
    @register
    def y(self): return 2
print(registry, C().x() + C().y())
