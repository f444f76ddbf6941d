# The format mini-language on floats.
values = (0.0, -0.0, 1.0, 3.14159265, -2.5, 1234567.891, 1e-10, 1e22, float('inf'), float('nan'))
for spec in ('', 'f', '.0f', '.2f', '.10f', 'e', '.0e', '.3E', 'g', '.3g', 'G', '#g', '%', '.1%', ',', ',.2f', '_.1f', '10.2f', '<10.2f', '^10.2f', '=+10.2f', '010.2f', '+', ' ', 'z.1f', '.3', '12', '.15', '.17g', '#.0f', 'n'):
    print(spec.ljust(8), [format(v, spec) for v in values])
print(format(0.5, '.0f'), format(1.5, '.0f'), format(2.5, '.0f'), format(2.675, '.2f'), format(1.005, '.2f'), format(1e23, '.0f'), format(0.1, '.30f'), format(123456789.0, 'g'), format(99999.95, 'g'), format(999999.5, 'g'), format(5e-324, '.3g'), format(1.7976931348623157e308, '.2e'), format(-0.04, 'z.1f'), format(1e16, ''), format(1e15, ''), format(123.456, '.5'), format(1e5, '.3'))
for spec in ('d', 'x', 's', 'c', 'b', '.', ',e,', '.-1f', '_,', 'q', '5.2.1f'):
    try: print(spec, format(1.5, spec))
    except ValueError as e: print(spec, '->', e)
