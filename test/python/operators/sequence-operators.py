# + and * on sequences.
print([1] + [2], (1,) + (2,), 'a' + 'b', b'a' + b'b')
print([0] * 3, 3 * [0], (1, 2) * 2, 'ab' * 3, 0 * 'ab', -1 * [1], b'x' * 3, True * 'a', 'a' * False)
row = [[]] * 3
row[0].append(1)
print(row)
for bad in ('[1] + (1,)', '(1,) + [1]', '"a" + 1', '1 + "a"', '"a" * "b"', '[1] * 1.5', '[1] - [1]', '"a" + b"a"', 'b"a" + "a"',
            '[] * None', '{} + {}', 'None + 1', '"a" - "b"', '(1,) * (2,)', '[] + "x"', '1.0 * []'):
    try:
        print(eval(bad))
    except TypeError as e:
        print(bad, '->', e)
