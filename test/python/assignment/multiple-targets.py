# Chains of targets of all kinds share one value and go left to right.
class T:
    def __setattr__(s, n, v): print('attr', n, v); object.__setattr__(s, n, v)
    def __setitem__(s, k, v): print('item', k, v)
t, l = T(), [0, 0]
a = t.x = l[0] = t['k'] = [1]
a.append(2); print(t.x, l)
i = l[i] = 1; print(i, l)
(b, c), d = [e, f], g = (1, 2), 3; print(b, c, d, e, f, g)
h, *t.rest = t['u'], l[1] = 'xy'; print(h, t.rest, l)
for t.n, l[0] in enumerate('ab'): pass
print(t.n, l)
with __import__('contextlib').nullcontext((7, 8)) as (m, l[1]): print(m, l)
[p, [q, *r]] = 1, range(3); print(p, q, r)
x = y = z = w = None; print(x is y is z is w)
n = n1 = 0
n += 1; n1 -= 1; print(n, n1)
