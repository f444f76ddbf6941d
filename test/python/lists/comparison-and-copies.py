# Equality, order, shared references.
print([1, 2] == [1, 2], [1, 2] == [2, 1], [1] != [1, 2], [1, 2] < [1, 2, 0], [2] > [1, 9], [] < [0], [1, [2]] < [1, [3]], [1] == (1,), [1] == [1.0], [1, 2] <= [1, 2])
a = [[1], [2]]; b = a[:]; c = list(a); d = [*a]; e = a * 2
a[0].append(9); print(b, c, d, e, a[0] is b[0])
import copy
f = copy.deepcopy(a); a[1].append(7); print(f, copy.copy(a)[1] is a[1])
l = [1, 2]; l.append(l); print(l, l[2][2][0], len(l))
try: [1, 'a'] < [1, 2]
except TypeError as err: print(err)
rec = []; rec.append(rec)
try: print(rec == [rec], rec == rec)
except RecursionError as err: print('RecursionError')
grid = [[0] * 3] * 2; grid[0][0] = 1; print(grid)
grid = [[0] * 3 for _ in range(2)]; grid[0][0] = 1; print(grid)
