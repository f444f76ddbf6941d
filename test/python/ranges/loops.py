# Loops over ranges in both directions and with huge bounds.
for i in range(3): print(i, end=' ')
for i in range(5, 0, -2): print(i, end=' ')
for i in range(10 ** 18, 10 ** 18 + 2): print(i, end=' ')
for i in range(2 ** 53 - 1, 2 ** 53 + 2): print(i, end=' ')
for i in range(-2 ** 53 + 1, -2 ** 53 - 2, -1): print(i, end=' ')
print()
for i in range(3):
    for j in range(i): print((i, j), end=' ')
else: print('done')
it = iter(range(3)); print(next(it), list(it), next(it, 'end'), iter(it) is it)
i = 'before'
for i in range(0): pass
print(i, [i for i in range(2)], i)
n = 3
for k in range(n): n += 1
print(n, k)
class N:
    def __index__(self): return 4
print(list(range(N())), list(range(N(), 0, -2)), sum(range(1, 101)), [x for x in range(100) if x % 9 == 0 and x % 2], list(zip(range(3), range(10, 0, -1))), list(range(3)) + list(range(3)))
