# Exceptions cross comprehensions, map, sorted, sum and key functions.
def fail(x):
    if x == 3: raise ValueError(f'bad {x}')
    return x
for f in (lambda: [fail(x) for x in range(5)], lambda: {fail(x): 1 for x in range(5)}, lambda: {fail(x) for x in range(5)}, lambda: list(fail(x) for x in range(5)), lambda: list(map(fail, range(5))), lambda: sum(map(fail, range(5))), lambda: sorted(range(5), key=fail), lambda: max(range(5), key=fail), lambda: list(filter(fail, range(5))), lambda: any(fail(x) > 9 for x in range(5)), lambda: dict((fail(x), 1) for x in range(5)), lambda: ''.join(str(fail(x)) for x in range(5)), lambda: tuple(map(fail, [3])), lambda: [*map(fail, [3])], lambda: print(*map(fail, [3])), lambda: set().union(map(fail, [3])), lambda: [].extend(map(fail, [1, 3])), lambda: next(map(fail, [3])), lambda: list(zip(map(fail, [1, 3]), 'ab')), lambda: list(enumerate(map(fail, [3]))), lambda: 3 in map(fail, [1, 3]), lambda: min(map(fail, range(5)))):
    try: print(f())
    except ValueError as e: print(e)
l = [0]
try: l.extend(map(fail, [1, 2, 3, 4]))
except ValueError: print(l)
d = {}
try: d.update((fail(x), x) for x in range(5))
except ValueError: print(d)
