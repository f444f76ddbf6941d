# What int operations refuse.
for bad in ('5 // 0', '5 % 0', '0 ** -1', '2 ** "a"', '5 + None', '5 - []', '"5" + 5', '5 @ 5', '5 < "a"', '5[0]', '5()', 'len(5)', 'for_ in 5', '5 in 5', '5.foo', 'iter(5)', '[1, 2][5]', 'range(5)[10]', '5 .append(1)', 'divmod(5, 0)', 'pow(5, 2, 0)', 'pow(2, -1, 4)', 'int("9" * 5000)', 'chr(2 ** 40)', '[0] * 2 ** 70', '"a" * 2 ** 70', 'range(2 ** 70)[2 ** 71]', '5 if', 'bytes(2 ** 70)', '1.0 * 10 ** 400', 'float(10 ** 400)', '(10 ** 400) / 3.0', 'int(1e400)'):
    try: print(bad, eval(bad))
    except (MemoryError, OverflowError) as e: print(bad, '->', type(e).__name__)
    except Exception as e: print(bad, '->', type(e).__name__, getattr(e, 'msg', None) or e)
print(10 ** 400 / 10 ** 399, 10 ** 400 // 10 ** 398, (10 ** 30) / 7, -(10 ** 22) / 10 ** 22, 2 ** 1000 / 2 ** 999, 1 / 10 ** 400, 3 / 2 ** 1074, 2 ** 53 / 1, (2 ** 53 + 1) / 1)
