# A starred target takes what is left, always as a list.
a, *b = 1, 2, 3; print(a, b)
*a, b = 'xyz'; print(a, b)
a, *b, c = range(6); print(a, b, c)
a, *b, c = 1, 2; print(a, b, c)
*a, = (1,); print(a)
*a, = []; print(a)
[a, *b] = 'q'; print(a, b)
a, (b, *c), *d = 1, 'xyz', 3, 4; print(a, b, c, d)
(*a, b), c = [1, 2, 3], 4; print(a, b, c)
for a, *b in [(1, 2, 3), 'xy', [5]]: print(a, b)
class O: pass
o = O()
o.head, *o.tail = 'abc'; print(o.head, o.tail)
l = [0] * 3
l[0], *l[1] = 1, 2, 3; print(l)
a, *a = 1, 2; print(a)
print([x for x, *_ in [(1, 2), (3, 4, 5)]])
