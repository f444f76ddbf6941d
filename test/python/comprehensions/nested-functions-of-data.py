# Grouping, inverting, joining: comprehensions at daily work.
people = [('ann', 30, 'x'), ('bob', 25, 'y'), ('cid', 30, 'y')]
by_age = {age: [n for n, a, _ in people if a == age] for _, age, _ in people}
print(by_age)
print({v: k for k, v in {'a': 1, 'b': 2}.items()}, sorted({t for *_, t in people}))
print([f'{n}:{a}' for n, a, t in people if t == 'y' and a > 26])
print({n: {'age': a, 'tags': [t, t.upper()]} for n, a, t in people})
print([(i, n) for i, (n, *_) in enumerate(people, 1)], [*map(lambda p: p[0][0], people)])
print(sorted(((a, n) for n, a, _ in people), reverse=True))
print(all(a > 20 for _, a, _ in people), sum(a for _, a, _ in people) / len(people))
print([n for n in (p[0] for p in people) if n not in {q[0] for q in people if q[1] < 30}])
