# Building, reading, writing, deleting.
d = {'a': 1, 'b': 2}
d['c'] = 3; d['a'] = 10; del d['b']; print(d, len(d), 'a' in d, 'b' in d, d['c'], list(d), bool(d), bool({}))
d['b'] = 20; print(d)
print(dict(), dict(a=1, b=2), dict([('x', 1), ['y', 2]]), dict({'k': 1}, z=2), dict(zip('ab', range(2))), dict(['ab', 'cd']), {**d, 'n': 0}, dict.fromkeys('ab'), dict.fromkeys([1, 2], 'v'))
print({1: 'a', 1.0: 'b', True: 'c'}, {0: 'x', False: 'y', -0.0: 'z', 0j: 'w'}, {'1': 's', 1: 'i'}, {None: 1, (): 2, (1, (2,)): 3, frozenset([1]): 4, b'b': 5, int: 6, 1.5: 7, ...: 8})
print(d == {'b': 20, 'a': 10, 'c': 3}, d != {}, {'a': 1} == {'a': 1.0}, {} == [], {1: {2: 3}} == {1: {2: 3}}, list(reversed(d)), sorted(d.items()), max(d, key=d.get), sum(d.values()))
for bad in ('d["z"]', 'del d["z"]', 'd[[]]', 'd[{}] = 1', 'd < d', 'd + d', 'dict(5)', 'dict([1])', 'dict([(1, 2, 3)])', 'dict(["abc"])', 'dict(1, 2)', 'd.a', '{[]: 1}', '{{}: 1}', 'hash(d)', 'd()', 'd[1, []]', '[] in d', 'dict(a=1, **{"a": 2})', 'dict([[1]])', 'dict({1: 2}, **{3: 4})', 'd[slice(1)] = 1 if 0 else d["q"]'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
