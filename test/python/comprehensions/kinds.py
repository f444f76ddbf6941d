# List, set, dict comprehensions and generator expressions.
print([x * 2 for x in range(4)], {x % 2 for x in range(4)} == {0, 1}, {x: x ** 2 for x in range(3)}, list(x for x in 'ab'))
print([x for x in range(10) if x % 2 if x > 3], [x if x % 2 else None for x in range(4)])
print([(x, y) for x in range(3) for y in range(x)], [x for xs in [[1], [2, 3]] for x in xs])
print([[y for y in range(x)] for x in range(4)], [[0] * 2 for _ in range(2)])
print({k: [v for v in vs if v] for k, vs in {'a': [1, 0], 'b': []}.items()})
print([a + b for a, b in zip('ab', 'cd')], [h for h, *t in ['abc', 'de']], [t for h, *t in ['abc', 'de']])
print({k: v for v, k in enumerate('abc')}, {a: b for a, b in ['xy']}, {1: 2 for _ in range(3)})
print(sum(x for x in range(5)), max((len(w), w) for w in ['aa', 'b']), ' '.join(str(x) for x in (1, 2)))
print([lambda: 1 for _ in 'a'][0](), [*(x for x in 'ab'), 'c'], [i for i in [5] for i in range(i)])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [x for row in matrix for x in row if x % 2 == 0])
