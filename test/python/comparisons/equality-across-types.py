# == never fails for built-in types.
pairs = [(1, 1.0), (1, True), ('1', 1), ([1], (1,)), ({1}, frozenset({1})), ({}, []), (b'a', 'a'), (b'a', bytearray(b'a')), (None, 0),
         (range(3), range(0, 3, 1)), (range(0), range(5, 5)), (range(3), [0, 1, 2]), ((1, 2), (1.0, 2.0)), ({'a': 1}, {'a': 1.0}),
         ({'a': 1, 'b': 2}, {'b': 2, 'a': 1}), (slice(1, 2), slice(1, 2)), (0.1 + 0.2, 0.3), (float('inf'), float('inf')), ('é', 'e\u0301')]
for a, b in pairs:
    print(repr(a), repr(b), a == b, a != b, b == a)
print([1, [2, {'k': (3,)}]] == [1, [2, {'k': (3,)}]])
print(int == int, int == 'int', len == len, [].append == [].append)
x = []
print(x.append == x.append, x.append is x.append, ''.join == ''.join)
