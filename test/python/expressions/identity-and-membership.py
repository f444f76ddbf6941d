# is, is not, in, not in.
a = []
b = a
print(a is b, a is [], a is not [], None is None, a is not None)
print(1 in [1, 2], 3 not in [1, 2], 'b' in 'abc', 'bc' in 'abc', '' in 'abc', '' in '')
print(1 in {1: 2}, 2 in {1: 2}, 1.0 in {1}, True in [1], None in [None])
print(2 in range(0, 10, 2), 3 in range(0, 10, 2), 2.0 in range(3), 'a' in range(3))
nan = float('nan')
print(nan in [nan], nan == nan, [nan] == [nan], nan in (float('nan'),))
print(b'b' in b'abc', 98 in b'abc', (1, 2) in [(1, 2)], [] in [[]])
for bad in (lambda: 1 in 5, lambda: 1 in 'abc', lambda: 'a' in b'abc', lambda: [] in {}, lambda: 300 in b'abc'):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
