# Generators that call themselves.
def perms(s):
    if not s: yield ''
    for i, c in enumerate(s):
        for rest in perms(s[:i] + s[i + 1:]): yield c + rest
print(list(perms('abc')))
def binary(n):
    if n == 0: yield ''
    else:
        for b in binary(n - 1): yield from (b + '0', b + '1')
print(list(binary(3)))
def queens(n, placed=()):
    if len(placed) == n: yield placed
    else:
        for c in range(n):
            if all(c != p and abs(c - p) != len(placed) - i for i, p in enumerate(placed)): yield from queens(n, placed + (c,))
print(next(queens(6)), len(list(queens(6))))
def partitions(n, m=None):
    m = m or n
    if n == 0: yield []
    for k in range(min(n, m), 0, -1):
        for rest in partitions(n - k, k): yield [k, *rest]
print(list(partitions(5)))
def walk(d, path=()):
    for k, v in d.items():
        if isinstance(v, dict): yield from walk(v, path + (k,))
        else: yield '/'.join(path + (k,)), v
print(dict(walk({'a': {'b': 1, 'c': {'d': 2}}, 'e': 3})))
