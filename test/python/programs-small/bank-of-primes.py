# A segmented sieve and twin primes.
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b'\0\0'
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]: flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]
p = sieve(1000)
print(len(p), p[:10], p[-1], sum(p), [(a, b) for a, b in zip(p, p[1:]) if b - a == 2][-3:], max(b - a for a, b in zip(p, p[1:])))
def factor(n):
    out = {}
    for q in p:
        while n % q == 0: out[q] = out.get(q, 0) + 1; n //= q
        if q * q > n: break
    if n > 1: out[n] = 1
    return out
print(factor(360), factor(9973 * 7), factor(2 ** 20), ' * '.join(f'{b}^{e}' if e > 1 else str(b) for b, e in factor(75600).items()))
print([n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n], sum(1 for n in range(1, 100) if all(n % q for q in p[:4])))
