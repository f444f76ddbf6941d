# Exact comparisons between floats and big ints.
big = 2 ** 53
print(float(big) == big, float(big) == big + 1, float(big) < big + 1, float(big + 2) > big + 1, 1e300 == 10 ** 300, 1e300 < 10 ** 300, 1e300 > 10 ** 300, 1e22 == 10 ** 22, 1e23 == 10 ** 23, 1e23 > 10 ** 23)
print(0.5 < 1, 1 < 1.5, 1.0 == 1, 2.5 > 2, -0.5 > -1, 1e308 < 10 ** 309, -1e308 > -10 ** 309, float('inf') > 10 ** 1000, float('nan') < 10 ** 1000, 3 == 3.0000000000000001, 10 ** 15 + 0.5 > 10 ** 15)
print(hash(1.0) == hash(1), hash(0.5) != hash(0), hash(2.0 ** 40) == hash(2 ** 40), {1: 'a', 1.0: 'b', 1.5: 'c'}, 1.0 in {1}, [1.0, 2].count(1), (1, 2.0) == (1.0, 2), sorted([2.5, 2, 3, 1.5]), max(1, 1.0), max(1.0, 1), min(2, 2.0))
