# keys, values and items are live and set-like.
d = {'a': 1, 'b': 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), 'a' in k, 2 in v, ('a', 1) in i, ('a', 2) in i, ('a',) in i, [*k], list(reversed(i)), list(reversed(v)))
d['c'] = 3; del d['a']; print(k, v, i)
print(sorted(k & {'b', 'z'}), sorted(k | ['x']), sorted(k - {'b'}), sorted(k ^ {'b', 'y'}), sorted(i & {('b', 2)}), k == {'b', 'c'}, k <= {'b', 'c', 'd'}, k > {'b'}, k.isdisjoint('xy'), i == {('b', 2), ('c', 3)}, v == d.values(), k == d.keys(), {'b', 'c'} == k, {'b'} | k == k)
print(type(k), type(v), type(i), k.mapping['b'], type(k.mapping), isinstance(k, dict), d.keys() is d.keys(), iter(k) is iter(k))
it = iter(k); print(next(it)); d['new'] = 1
try: next(it)
except RuntimeError as e: print(e)
it = iter(d.items()); print(next(it)); del d['new']; d['other'] = 2; print(list(d))
for bad in ('k[0]', 'k.add(1)', 'k + k', 'v - v', 'len(5)', 'v & v', 'hash(k)', 'k["b"]', 'k.mapping["z"] = 1', 'v < v', 'k & 5', 'i.x', 'next(k)', 'k & [[]]'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
