# Which keys are one and which are two.
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, o): return self.n == (o.n if isinstance(o, K) else o)
    def __repr__(self): return f'K({self.n!r})'
d = {}
for k in (1, 1.0, True, 1 + 0j, K(1), '1', b'1', (1,), frozenset([1]), 2, 2.5, None, 'None', (), ((),), '', b'', 0, False, 0.0, -0.0, float('nan'), 2 ** 60, 2.0 ** 60, -1, -2, ..., int, len, range(1), slice(1)): d[k] = d.get(k, 0) + 1
print(d, len(d))
print(1 in d, K(2) in d, (1.0,) in d, frozenset({True}) in d, float('nan') in d, range(0, 1) in d, 2 ** 60 + 1 in d, (True,) in d)
e = {K('a'): 1}; print(e['a'], 'a' in e, {'a': 1}[K('a')], K('a') in {'a'}, e.get(K('b')), {**e, 'a': 2}, len({K(1), 1, 1.0, True}))
print({(1, 2): 'a', (1, 2.0): 'b'}, {frozenset('ab'): 1, frozenset('ba'): 2} == {frozenset('ab'): 2}, {(1, (2, (3,))): 'deep'}[1, (2, (3,))], {'é': 1, 'e\u0301': 2}, {-1: 'a', -2: 'b'})
