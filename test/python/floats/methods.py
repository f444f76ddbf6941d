# Methods of float.
for v in (1.5, -0.1, 3.0, 1e300, 0.0, -0.0, 5e-324): print(v.is_integer(), v.as_integer_ratio(), v.hex(), float.fromhex(v.hex()) == v)
print(float.fromhex('0x1.8p1'), float.fromhex('-0xa.8'), float.fromhex('inf'), float.fromhex('1p-3'), float.fromhex(' 0X1P+2 '), (2.5).real, (2.5).imag, (2.5).conjugate(), (2.7).__trunc__(), (2.7).__floor__(), (2.2).__ceil__(), (2.5).__round__(), float('inf').hex(), float('nan').hex(), float.from_number(5))
for bad in ('float("inf").as_integer_ratio()', 'float("nan").as_integer_ratio()', 'float.fromhex("x")', 'float.fromhex("0x1p5000")', 'int(float("inf"))', '(1.5).nope', 'float.fromhex(5)', '(1.5).bit_length()', '[1][1.0]', 'range(1.0)', '"a" * 1.0', '1.5 | 2', 'chr(65.0)', 'float.from_number("5")', 'hex(1.5)'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
