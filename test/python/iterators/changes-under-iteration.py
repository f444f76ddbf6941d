# Iterators over lists that grow and shrink, dicts that change.
l = [1, 2, 3]; it = iter(l); next(it); l.append(4); print(list(it)); l.append(5); print(list(it))
l = [1, 2, 3, 4]; out = []
for x in l:
    out.append(x)
    if x == 2: l.remove(1)
print(out, l)
l = [3, 2, 1]
for x in reversed(l): l.append(x); print(x, end=' ')
print(l)
d = dict(a=1)
for change in ("d['b'] = 2", 'd.clear()', 'd.pop("a")', "d['a'] = 5", 'd.update(z=1)'):
    d = dict(a=1, q=2); it = iter(d); next(it)
    try: exec(change); print(change, next(it))
    except (RuntimeError, StopIteration) as e: print(change, type(e).__name__, e)
s = {1, 2}; it = iter(s); next(it); s.add(3)
try: next(it)
except RuntimeError as e: print(e)
e = enumerate(l); next(e); l.clear(); print(list(e))
for i, x in enumerate(m := [1, 2]):
    if len(m) < 5: m.append(x * 10)
print(m, i)
