# __missing__ and overriding of dict methods.
class D(dict):
    def __missing__(self, k): return f'missing {k}'
d = D(a=1)
print(d['a'], d['b'], d.get('b'), 'b' in d, d, d.pop('q', None), D({'x': 1}) | {'y': 2}, type(D() | {}), type(D().copy()))
class Counting(dict):
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
    def __getitem__(self, k): print('get', k); return super().__getitem__(k)
c = Counting(a=1); c['b'] = 2; c.update(z=3); c.setdefault('q', 4)
print(c['a'], c.get('a'), dict(c), {**c}, list(c.values()))
class Lower(dict):
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __contains__(self, k): return super().__contains__(k.lower())
l = Lower(abc=1); print(l['ABC'], 'AbC' in l, l.get('ABC'))
try: dict.__getitem__(d, 'nope'); print('used missing')
except KeyError as e: print('KeyError', e)
class Bad(dict):
    def __missing__(self, k): raise ValueError(f'bad {k}')
try: Bad()['x']
except ValueError as e: print(e)
