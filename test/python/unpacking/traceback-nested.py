# The inner of two unpackings does not fit.
pairs = [(1, (2, 3)), (4, (5,))]
for a, (b, c) in pairs:
    print(a, b, c)
