# Conditions, conditional elements and several levels in one.
m = [[1, -2, 3], [-4, 5, -6]]
print([x if x > 0 else 0 for r in m for x in r if x % 2], [[x for x in r if x > 0] for r in m if sum(r) < 5], [(i, j) for i, r in enumerate(m) for j, x in enumerate(r) if x < 0], {x: 'neg' if x < 0 else 'pos' for r in m for x in r if abs(x) > 2})
print([y for x in range(5) if x if x % 2 for y in range(x) if y], [a + b for a in 'ab' for b in 'xy' if a + b != 'bx'], [n for n in range(30) if n % 2 == 0 if n % 3 == 0 if n], [*(x for x in range(3)), *[y for y in 'ab']], [[[k for k in range(j)] for j in range(i)] for i in range(3)])
print({c: [i for i, d in enumerate('banana') if d == c] for c in sorted(set('banana'))}, [(x, y, z) for x in range(1, 12) for y in range(x, 12) for z in [int((x * x + y * y) ** 0.5)] if z * z == x * x + y * y], dict([(k, v) for k in 'ab' for v in (1, 2)]), [sq for x in range(4) for sq in [x * x] if sq])
pairs = [(1, 'a'), (2, 'b')]
print([k for k, _ in pairs], {v: k for k, v in pairs}, [f'{k}{v}' for k, v in pairs], [p for p in pairs for p in p], [x for x in (lambda: pairs)()], [i for i in range(5) if not i % 2 or i == 3], [None for _ in range(2)], [... for _ in 'a'])
