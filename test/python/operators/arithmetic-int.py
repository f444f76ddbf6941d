# Int arithmetic, signs and floor semantics.
for a, b in ((7, 3), (-7, 3), (7, -3), (-7, -3), (0, 5), (6, 3)):
    print(a, b, a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b))
print(2 ** 10, (-2) ** 3, 2 ** 0, 0 ** 0, 2 ** -2, (-2) ** -1)
print(pow(3, 4, 5), pow(-3, 4, 5), pow(3, -1, 7), pow(2, 100, 1000007))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, -5 >> 1, -1 >> 100, -5 & 0xff)
for bad in ('1 // 0', '1 % 0', '1 / 0', '0 ** -1', '1 << -1', '1 >> -1', 'divmod(1, 0)', 'pow(2, 3, 0)', 'pow(2, -1, 4)'):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, '->', type(e).__name__, e)
