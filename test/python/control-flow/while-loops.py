# while with break, continue and else.
n = 0
while n < 3:
    n += 1
    print(n, end=' ')
else:
    print('else')
while True:
    n -= 1
    if n == 1: continue
    if n < 0: break
    print('n', n)
else:
    print('never')
while False: print('no')
else: print('else at once')
i = 10
while i:
    i -= 1
    if i % 2: continue
    if i == 4: break
    print(i, end=',')
print()
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
print([collatz(k) for k in range(1, 20)])
