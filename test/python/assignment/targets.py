# Every kind of assignment target.
a = 1
b = c = 2
d, e = 3, 4
[f, g] = (5, 6)
(h) = 7
(i, (j, k)), l = (1, [2, 3]), 4
print(a, b, c, d, e, f, g, h, i, j, k, l)
class O: pass
o = O()
o.x = 1
o.y, o.z = 2, 3
lst = [0, 0, 0]
lst[0], lst[-1] = 'a', 'b'
print(o.x, o.y, o.z, lst)
o.x, lst[1] = lst[1], o.x
print(o.x, lst)
x = y = z = []
z.append(1)
print(x, y is z)
(a, b), c = 'xy', 'z'
print(a, b, c)
() = []
[] = ()
for o.attr in range(3): pass
for lst[0], lst[1] in [(1, 2), (3, 4)]: pass
print(o.attr, lst)
