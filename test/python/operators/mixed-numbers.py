# Int, bool, float and complex meet: the result has the wider type.
values = [True, 2, 2.5, 1 + 1j]
for a in values:
    for b in values:
        print(f'{a!r} {b!r}', a + b, a * b, a - b, a == b, type(a + b).__name__)
print(1 == 1.0 == 1 + 0j, hash(1) == hash(1.0) == hash(1 + 0j))
print(2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53, 10 ** 400 > 1e308, 10 ** 400 < float('inf'))
print(0.5 == 1 / 2, 1 < 1.5 < 2, True < 1.5, 3 // 2.0, 7 % 2.5)
try:
    10 ** 400 + 1.0
except OverflowError as e:
    print(e)
try:
    10 ** 400 / 3
except OverflowError as e:
    print(e)
