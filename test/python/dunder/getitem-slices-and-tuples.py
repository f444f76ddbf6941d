# Slices, tuples and ellipsis reach __getitem__, __setitem__ and __delitem__.
class M:
    def __getitem__(s, k): return ('get', k)
    def __setitem__(s, k, v): print('set', k, v)
    def __delitem__(s, k): print('del', k)
m = M()
print(m[1], m[1:2], m[::3], m[1, 2], m[1:2, ...], m[()], m['a':'b'], m[None], m[-1], m[[1]], m[1,])
m[1] = 'a'; m[1:2] = 'b'; m[..., 0] = 'c'; m[:, 1] = m[0] = 'd'
del m[1]; del m[1:], m[0, 0]
m[0] += ('more',)
m['k'] = x = 5; print(x)
for m[9] in 'ab': pass
a, m['t'], *m['rest'] = 1, 2, 3, 4
with_ = [0 for m_ in 'a']
class N:
    def __getitem__(s, k): return k * 2
n = N(); print(n[3], n['x'], [n[i] for i in range(3)], n[n[1]])
try: n[1] = 2
except TypeError as e: print(e)
try: del n[1]
except TypeError as e: print(e)
