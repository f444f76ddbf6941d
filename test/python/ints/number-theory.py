# gcd, primes, modular powers and bases by hand.
def gcd(a, b):
    while b: a, b = b, a % b
    return a
def egcd(a, b):
    if a == 0: return b, 0, 1
    g, y, x = egcd(b % a, a)
    return g, x - b // a * y, y
print(gcd(2 ** 80, 6 ** 30), egcd(240, 46), pow(3, 10 ** 20, 1000000007), pow(7, -1, 26), pow(2, 1000, 2 ** 61 - 1), pow(-5, 3, 7), pow(5, 0, 1))
def is_prime(n):
    if n < 2: return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while d % 2 == 0: d //= 2; s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
print([n for n in range(100) if is_prime(n)], is_prime(2 ** 61 - 1), is_prime(2 ** 67 - 1), is_prime(10 ** 18 + 9))
def base(n, b): return '0' if n == 0 else (base(n // b, b).lstrip('0') + '0123456789abcdefghijklmnopqrstuvwxyz'[n % b])
print(base(255, 2), base(255, 16), base(10 ** 20, 36), int(base(10 ** 20, 36), 36) == 10 ** 20, bin(10), hex(-255), oct(8), f'{10 ** 20:b}')
def isqrt(n):
    x = n
    while (y := (x + n // x) // 2) < x: x = y
    return x
print(isqrt(10 ** 40), isqrt(2 * 10 ** 40), isqrt(99))
