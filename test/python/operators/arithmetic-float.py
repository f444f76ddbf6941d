# Float arithmetic: floor, modulo with signs, powers, infinities and nan.
inf, nan = float('inf'), float('nan')
for a, b in ((7.5, 2.0), (-7.5, 2.0), (7.5, -2.0), (1e300, 1e-10), (0.3, 0.1)):
    print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b))
print(inf + 1, inf - inf, inf * 0, -inf // 1, 5 % inf, -5 % inf, inf % 5, 1 // inf, -1 // inf)
print(nan == nan, nan != nan, nan < 1, nan > 1, max(nan, 1), min(1, nan))
print(2.0 ** 0.5, 4 ** 0.5, 2 ** 0.5, (-8.0) ** 2, 0.0 ** 0, inf ** 0, nan ** 0, 1 ** nan)
print((-8) ** (1 / 3))
print(1e308 * 10, -1e308 * 10, 5e-324 / 2)
for bad in ('1.0 / 0', '1.0 // 0', '1.0 % 0', '0.0 ** -1', 'divmod(1.0, 0.0)', '1.5 & 1', '1.5 << 1'):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, '->', type(e).__name__, e)
