# Tuples as keys, in sorting, in swaps and as many return values.
points = {(0, 0): 'origin', (1, 0): 'right', (0, 1): 'up'}
print(points[0, 1], points[(1, 0)], (5, 5) in points, sorted(points), max(points, key=lambda p: p[0] * 2 + p[1]))
def stats(values): return min(values), max(values), sum(values) / len(values)
lo, hi, mean = stats([4, 8, 6]); print(lo, hi, mean, stats([1])[2])
people = [('bob', 25), ('ann', 30), ('cid', 25)]
print(sorted(people, key=lambda p: (p[1], p[0])), sorted(people, key=lambda p: (-p[1], p[0])), dict(people), [n for n, _ in people], [*zip(*people)])
first, *rest = people; print(first, rest)
for i, (name, age) in enumerate(people, 1): print(i, name, age)
nested = ((1, (2, 3)), (4, (5, 6)))
print([a + b + c for a, (b, c) in nested], nested[1][1][0], sum((x for t in nested for x in t[1]), 0), () == (), ((), ()) == ((), ()))
