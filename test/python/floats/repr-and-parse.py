# Shortest repr, and text to float.
for v in (0.1, 1e16, 123456789012345678.0, 1e-5, 1e-4, 0.00001234, 1e22, 1e21, 4.9e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 100.0, 1e2, 12345.678, 0.5, 1 / 3, 2 / 3, 1e15 + 0.3, 9999999999999998.0, 99999999999999990.0, -0.0, 5e-7):
    print(repr(v), str(v), float(repr(v)) == v)
for t in ('1.5', ' 2 ', '-1e3', '+.5', '5.', '1_0.5', 'inf', '-Infinity', 'NaN', '+nan', '1e400', '-1e-400', '0x1p3' if False else '8', '٣.٥', '1E5', '.1e-1', '00.5', 'iNf'): print(repr(float(t)), end=' ')
print()
for t in ('', 'abc', '1.5.5', '1e', '.', '- 1', '1__0', '_1', '0x10', '1,5', 'infin', 'na', '1e5.5', '\x00', 'é'):
    try: print(float(t))
    except ValueError as e: print(e)
for bad in (None, [], 1j, 10 ** 400, (1,)):
    try: print(float(bad))
    except Exception as e: print(type(e).__name__, e)
print(float(), float(True), float(5), float(b'1.5'), float(2 ** 53 + 1), float(10 ** 22), float('1' * 400) if False else 'x')
