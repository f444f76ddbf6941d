# Signed zeros, infinities, nan, subnormals, big quotients.
inf, nan = float('inf'), float('nan')
print(0.0 == -0.0, str(-0.0), 0.0 + -0.0, -0.0 + -0.0, 0.0 * -1, -0.0 * -1, 1 / inf, -1 / inf, abs(-0.0), -(0.0), +(-0.0), max(0.0, -0.0), min(0.0, -0.0), [-0.0, 0.0])
print(inf == inf, inf > 10 ** 400, -inf < -10 ** 400, inf - 1, inf * -1, inf // 2, inf % 2, 2 % inf, -2 % inf, 2 // inf, -2 // inf, inf ** 0, inf ** -1, 0.0 ** inf, 2.0 ** -1075, 2.0 ** 1023 * 2)
print(nan == nan, nan != nan, nan < nan, nan in [nan], nan in [0.0], [nan] == [nan], min(nan, 1), min(1, nan), sorted([2, nan, 1])[0], nan ** 0, 1 ** nan, nan + inf, bool(nan), str(-nan), round(nan, 1), nan // 1, nan % 1)
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, 5.0 // 0.1, 5.0 % 0.1, 1e20 % 3, -1e-20 % 3, divmod(7.5, 2), divmod(-7.5, 2), divmod(1.0, 0.1), 0.1 * 3, 0.1 + 0.7, 1.1 + 2.2, 1e16 + 1, 1e308 + 1e308, -1e308 * 10)
print(0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, sum([0.1] * 10), sum([1e16, 1, -1e16]), sum([0.1] * 3, 0.0), 1e16 + 1 - 1e16, 4.35 * 100, 1.15 * 100, 2 ** 0.5 * 2 ** 0.5, 10 ** -2, 10.0 ** 2, 2 ** -1, 4 ** 0.5, (-1) ** 0.5)
