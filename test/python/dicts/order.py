# Insertion order is kept through updates, deletions and copies.
d = {}
for c in 'hello world': d[c] = d.get(c, 0) + 1
print(d, list(d)[0], list(d)[-1])
del d['l']; d['l'] = 'back'; d['h'] = 'same place'; print(d)
print(list({3: 0, 1: 0, 2: 0}), list({**{'b': 1, 'a': 2}, 'b': 3}), list({'x': 1} | {'a': 2, 'x': 3}), list(dict(b=1, a=2)), [k for k in {'z': 1, 'y': 2}])
d = {i: i for i in range(10)}
for i in range(0, 10, 2): del d[i]
for i in range(3): d[i] = 'new'
print(d, d.popitem(), next(iter(d)), list(d.values())[:3], list(reversed(d))[:3])
big = {str(i): i for i in range(1000)}
for i in range(0, 1000, 3): big.pop(str(i))
print(len(big), list(big)[:5], list(big)[-3:], big['500'], '3' in big)
d = dict.fromkeys('cab', 0); d.update(z=1, a=2); print(d, {k: d[k] for k in sorted(d)}, d == dict(sorted(d.items())), str({'b': {'d': 1, 'c': 2}}))
