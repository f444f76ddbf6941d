# Methods that change in place give None; operators that change keep identity.
l, d, s = [3, 1], {'a': 1}, {1}
print(l.sort(), l.append(1), l.extend([2]), l.reverse(), l.insert(0, 9), l.remove(9), l.clear(), d.update(b=2), d.clear(), s.add(2), s.update([3]), s.discard(9), s.remove(3), s.clear())
a = b = [1]; a += [2]; a *= 2; a[:] = a[::-1]; print(a is b, b)
a = a + [0]; print(a is b, a, b)
x = y = {1}; x |= {2}; x &= {2, 3}; x -= {9}; x ^= {5}; print(x is y, sorted(y))
p = q = {'k': 1}; p |= {'z': 2}; p.setdefault('n', []).append(1); print(p is q, q)
t = u = (1,); t += (2,); print(t is u, u)
def change(l): l.append('changed'); l = ['new']; l.append('lost'); return l
orig = []; print(change(orig), orig)
def default(x, acc={}): acc[x] = acc.get(x, 0) + 1; return acc
print(default('a'), default('b'), default('a') is default('c'))
m = [[]] * 2; m[0].append(1); n = [[] for _ in range(2)]; n[0].append(1); print(m, n)
import copy as c
o = [1, [2]]; sh = c.copy(o); dp = c.deepcopy(o); o[1].append(3); print(sh, dp)
