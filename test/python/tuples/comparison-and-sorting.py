# Tuples sort field by field, also with keys and mixed directions.
rows = [('pear', 3, 1.5), ('apple', 10, 0.5), ('fig', 3, 9.0), ('apple', 2, 0.75)]
print(sorted(rows)); print(sorted(rows, key=lambda r: (r[1], -r[2]))); print(sorted(rows, key=lambda r: r[::-1])); print(max(rows), min(rows, key=lambda r: r[2]), sorted(rows, reverse=True)[0])
print((1,) < (1, 0), (1, 2) < (1, 2, -1), () < (0,), (2,) > (1, 99), (1, 'a') < (1, 'b'), ('a', 1) == ('a', 1.0), (1, [2]) == (1, [2]), (None, 1) == (None, 1), ((1, 2), 3) < ((1, 3), 0))
by = {}
for name, n, price in rows: by.setdefault(name, []).append((n, price))
print(by, {k: sum(n * p for n, p in v) for k, v in by.items()}, sorted(by.items(), key=lambda kv: (-len(kv[1]), kv[0])))
ranked = sorted(((score, name) for name, score in {'x': 3, 'y': 1, 'z': 3}.items()), key=lambda t: (-t[0], t[1])); print(ranked, [(i, n) for i, (_, n) in enumerate(ranked, 1)], list(zip(*ranked)))
for bad in ('(1, None) < (1, 2)', '(1, 2) < [1, 3]', '("a",) < (1,)', 'sorted([(1, "a"), (1, 2)])', 'max([(1, {}), (1, {})])'):
    try: eval(bad)
    except TypeError as e: print(bad, '->', e)
