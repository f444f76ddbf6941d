# /, //, %, divmod over signs and types.
for a in (7, -7, 7.0, -7.5, 0, 10 ** 20, True):
    for b in (2, -2, 2.5, -3, 10 ** 19):
        print(a, b, a / b, a // b, a % b, divmod(a, b) == (a // b, a % b))
print(-1 // 10 ** 30, -1 % 10 ** 30, 10 ** 30 // -1, 10 ** 30 % -7, 1 // 1.5, -1 % 1.5, 0 % 5, 0 // -5, -0.0 // 1, 0.0 % -1, 5 % -5, -5 % 5)
print([x % 3 for x in range(-4, 5)], [x // 3 for x in range(-4, 5)], [x % -3 for x in range(-4, 5)], [round(x % 0.3, 10) for x in (1, -1, 0.9)], 1e20 // 1, 1e308 // 1e-10, 1e308 % 3)
