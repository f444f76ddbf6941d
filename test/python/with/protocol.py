# Order of __enter__, body and __exit__, and what as binds.
class CM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print('enter', self.name); return self.name.upper()
    def __exit__(self, t, v, tb): print('exit', self.name, t and t.__name__, v); return self.swallow
with CM('a') as x: print('body', x)
with CM('a') as x, CM('b') as y: print(x, y)
with (CM('p') as x, CM('q') as y,): print(x, y)
with (CM('single')): print('no as')
with CM('s', True): raise ValueError('swallowed')
print('after')
try:
    with CM('outer'), CM('inner'): raise KeyError('k')
except KeyError as e: print('came out', e)
with CM('outer', True), CM('inner'): raise KeyError('stopped by outer')
class T:
    def __enter__(self): return (1, [2, 3])
    def __exit__(self, *a): pass
with T() as (a, [b, c]): print(a, b, c)
class O: pass
o = O(); d = {}
with T() as o.attr, T() as d['k']: print(o.attr, d)
