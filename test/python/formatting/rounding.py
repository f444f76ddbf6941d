# Rounding in formats and round() goes to even on exact halves.
print([f'{x / 2:.0f}' for x in range(-5, 6)], [round(x / 2) for x in range(-5, 6)], [round(x * 10 + 5, -1) for x in range(5)])
print(round(2.675, 2), round(1.005, 2), round(0.125, 2), round(0.375, 2), round(1e16 + 1, 0), round(-0.4), round(-0.5), round(2.5, 0), round(1234.5678, -2), round(5e-324, 300), round(1.5e300, -300), round(0.1 + 0.2, 17))
print(round(5), round(5, 2), round(55, -1), round(45, -1), round(-15, -1), round(149, -2), round(150, -2), round(250, -2), round(10 ** 20 + 5, -1), round(True), round(5, -5), round(5.5, None))
print(type(round(2.5)), type(round(2.5, 0)), type(round(5, -1)), round(float(2 ** 60)), round(1e22), round(123.456, 400), round(123.456, -400))
for bad in ('round("a")', 'round(1.5, 1.5)', 'round(float("inf"))', 'round(float("nan"))', 'round()', 'round(1, 2, 3)', 'round(1.5, "x")', 'round(None)', 'round(1j)', 'round([1])'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
print(round(float('inf'), 1), round(float('nan'), 2), round(1.7976931348623157e308, -307))
