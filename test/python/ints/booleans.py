# bool is an int.
print(True + 1, True * 'a', [10, 20][True], True == 1, True is 1 if False else 'x', isinstance(True, int), int(True), str(True), repr(False), bool('False'), bool(0.0), bool([0]))
print(True & False, True | False, True ^ True, ~True, True & 1, type(True & True), type(True & 1), type(True + True), not 0, -True, +True, abs(True), True // 1, True % 2, True ** 2, True / 2)
print(sum([True, True, False]), max(True, 2), sorted([True, False, 1, 0]), {True: 'a', 1: 'b'}, {1: 'x'}[True], True in [1], [True].index(1), True < 2, True.real, True.bit_length(), format(True), f'{True:d}', '%d' % True, hash(True))
print(bool(), bool(None), bool(range(0)), bool(object()), True.__class__, bool.__mro__, all([]), any([]), True and 5, False or 'x', True.__and__(False), bool.__doc__ is not None)
