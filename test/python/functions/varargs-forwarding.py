# Wrappers that pass everything on.
def trace(f):
    def w(*args, **kwargs):
        print(f.__name__, args, kwargs, end=' => ')
        r = f(*args, **kwargs)
        print(r)
        return r
    return w
@trace
def add(a, b=10, *rest, scale=1, **extra): return (a + b + sum(rest)) * scale + len(extra)
add(1); add(1, 2); add(1, 2, 3, 4, scale=2); add(b=1, a=2); add(*[1, 2], **{'scale': 3, 'x': 0}); add(1, **{}, *[5])
def outer(*a, **k): return inner(*a, *a, **k, **{'z': 1})
def inner(*a, **k): return a, k
print(outer(1, x=2), outer(), outer(*'ab'))
def defaults(opts=None, **kw): return {**{'size': 1, 'color': 'red'}, **(opts or {}), **kw}
print(defaults(), defaults({'size': 2}), defaults({'size': 2}, size=3, extra=True))
class Proxy:
    def __init__(self, f, *a, **k): self.call = lambda *b, **l: f(*a, *b, **k, **l)
print(Proxy(max, 1, 2).call(3), Proxy(sorted, key=abs).call([-3, 2]), Proxy(print, 'a', sep='-').call('b', end='!\n'))
try: Proxy(sorted, key=abs).call([1], key=len)
except TypeError as e: print(e)
