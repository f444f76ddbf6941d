# Lazy pipelines interleave their work.
def numbers(n):
    for i in range(n):
        print('n', i, end=' ')
        yield i
def double(it):
    for x in it:
        print('d', x, end=' ')
        yield x * 2
def keep(it, p):
    for x in it:
        if p(x): yield x
def take(it, n):
    for _ in range(n):
        yield next(it)
print(list(take(keep(double(numbers(100)), lambda x: x % 3 == 0), 3)))
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            buf.pop(0)
print(list(window(range(5), 3)))
def chunks(seq, n):
    for i in range(0, len(seq), n): yield seq[i:i + n]
print(list(chunks('abcdefg', 3)))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print([x for x, _ in zip(fib(), range(10))], next(x for x in fib() if x > 1000))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
print(list(take(primes(), 10)))
def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for it in its[:]:
            try: yield next(it)
            except StopIteration: its.remove(it)
print(list(interleave('abc', [1], (True, False))))
