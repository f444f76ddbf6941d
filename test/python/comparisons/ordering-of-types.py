# Which values can be ordered, with the messages of the others.
print(1 < 2.5, 'a' < 'b', 'Z' < 'a', 'a' < 'aa', '' < 'a', [1, 2] < [1, 3], [1] < [1, 0], (1, 'b') < (1, 'c'), b'a' < b'b')
print({1} < {1, 2}, {1} <= {1}, {1, 2} > {3}, frozenset([1]) < {1, 2}, False < True)
print([1, [2, 3]] < [1, [2, 4]], ((),) > (), [[]] > [])
for expr in ("1 < 'a'", "'a' < 1", 'None < None', '[] < ()', '{} < {}', '1j < 2j', '[1, "a"] < [1, 2]', 'range(3) < range(4)', 'object() < object()',
             'len < len', 'int < str', '... < 1', 'None > 0', "b'a' < 'a'", '{1} < [1]', 'slice(1) < slice("a")'):
    try:
        print(expr, eval(expr))
    except TypeError as e:
        print(expr, '->', e)
