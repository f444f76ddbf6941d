# Complex arithmetic and its repr.
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, -a, +a, a ** 2, a ** -1, a == 3 + 4j, a != b, abs(a), a.conjugate(), a.real, a.imag, bool(a), bool(0j))
print(a + 1, 1 + a, a * 2.5, 2 / a, a - 1.5, 1j ** 2, 1j ** 0, 0j ** 0, 2 ** 1j == complex(2) ** 1j, (1 + 0j) == 1, hash(1 + 0j) == hash(1), {1: 'a'}[1 + 0j], 1 + 0j in [1])
print(complex(), complex(1), complex(1, 2), complex('1+2j'), complex(' 3j '), complex('(1-2j)'), complex('inf'), complex('-1e5J'), complex(1.5, -0.0), complex(real=1, imag=2), complex('1'), complex('j'), complex('+j'), complex('nanj'))
print(1e20j, 1e-7 + 1j, -0.0 - 0j, complex(-0.0, -0.0), complex(0, float('inf')), complex(float('nan'), 1), 0.1 + 0.2j, str(2j), repr(1 + 1j), [1j], f'{1 + 2j:.1f}', '%s' % 1j)
for bad in ('1j < 2j', '1j > 1', 'int(1j)', 'float(1j)', '1j // 2', '1j % 2', 'divmod(1j, 2)', '1j / 0', '0j ** -1', '0j ** 1j', 'complex("x")', 'complex("1 + 2j")', 'complex("1", 2)', 'complex(1, "2")', 'complex(None)', 'complex([])', 'math_', '1j << 1', '~1j', 'pow(1j, 2, 3)', 'round(1j)', 'complex("")', '(1j).real = 2', 'abs(complex(1e308, 1e308))', 'range(1j)', '[1][0j]'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, getattr(e, 'msg', None) or e)
