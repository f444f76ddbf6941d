# int() of strings with bases, signs, spaces and underscores.
for text, base in (('0', 10), (' 42 ', 10), ('-42', 10), ('+7', 10), ('1_000', 10), ('ff', 16), ('0xFF', 16), ('0b101', 2), ('0o17', 8), ('0x1f', 0), ('0b11', 0), ('12', 0), ('z', 36), ('-Zz', 36), ('\t5\n', 10), ('٣٤', 10), ('1' * 30, 10), ('0', 0), ('00', 0), ('1_0', 2), ('９', 10), ('0_7', 10)):
    print(ascii(text), base, int(text, base))
for text, base in (('', 10), ('a', 10), ('1.5', 10), ('1__0', 10), ('_1', 10), ('1_', 10), ('8', 8), ('0x', 16), ('012', 0), ('- 1', 10), ('1 2', 10), ('0b2', 0), ('5', 1), ('5', 37), ('5', -1), ('²', 10), ('é', 36), ('None', 10), ('1e5', 10), ('--1', 10), ('\x00', 10)):
    try: print(int(text, base))
    except ValueError as e: print(e)
print(int(b'12'), int(bytearray(b'7')), int(3.99), int(-3.99), int(True), int(), int(1e20), int('  -0  '))
for bad in ('int(None)', 'int([])', 'int(float("nan"))', 'int(float("inf"))', 'int(1j)', 'int("5", "x")', 'int(5, 10)', 'int(b"x")', 'int(base=10)', 'int("5", base=None)', 'int(x=5)'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
