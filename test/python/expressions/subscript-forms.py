# What reaches __getitem__ for every form of a subscript.
class Probe:
    def __getitem__(self, key): return key
p = Probe()
print(p[1], p['a'], p[1, 2], p[1,], p[()], p[...])
print(p[:], p[1:], p[:2], p[1:2], p[::3], p[1:2:3], p[::])
print(p[1:2, 3], p[..., 1], p[:, :], p[1:2, ::3, ...])
print(p[*[1, 2]], p[0, *'ab'], p[*()], p[*[1], 2:3])
print(p[lambda: 1].__name__, p[1 if True else 2], p[(x := 5)], x)
print(p[None:None], p['a':'b'], p[[1]], p[{}])
print(p[-1], p[not 1], p[1 < 2])
