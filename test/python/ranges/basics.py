# range: length, items, membership, slices, comparison.
for r in (range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 2), range(-3, 3), range(2, 2, -1), range(10 ** 20, 10 ** 20 + 3), range(0, -10, -4)):
    print(r, len(r), list(r), r.start, r.stop, r.step, bool(r), list(reversed(r)), r[::2], r[1:], r[::-1], r[-1] if r else None)
r = range(0, 100, 7)
print(49 in r, 50 in r, 49.0 in r, 'a' in r, r.index(49), r.count(49), r.count(1), r[3], r[-1], r[2:5], r[5:2:-1], r == range(0, 99, 7), r == range(0, 100, 8), range(0) == range(2, 1), hash(range(3)) == hash(range(0, 3)), max(r), min(r), sum(r), sorted(r, reverse=True)[0], tuple(range(3)))
print(range(True), range(3)[True], list(range(-1, -5, -1)), 10 ** 30 in range(10 ** 31), len(range(0, 10 ** 9, 3)), range(10 ** 18)[10 ** 17], range(5).index(3.0), isinstance(range(1), range), [*range(3), *range(2)])
for bad in ('range()', 'range(1.5)', 'range("a")', 'range(1, 2, 0)', 'range(1, 2, 3, 4)', 'r[99]', 'r[-99]', 'r.index(1)', 'r[0] = 1', 'r + r', 'r * 2', 'r < r', 'r.append(1)', 'r.start = 1', 'r["a"]', 'r[1.5]', 'range(None)', 'del r[0]', 'range(stop=5)', 'next(r)', 'r()', 'range(1, "a")'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
