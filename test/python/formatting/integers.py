# The format mini-language on ints.
for spec in ('', 'd', '5', '<5', '>5', '^5', '=5', '05', '+', '-', ' ', '+5', '*>8', '=+8', '0=8', '#x', '#X', '#o', '#b', 'x', 'X', 'o', 'b', ',', '_', ',d', '_x', '_b', '#_x', '08,', '012,d', 'c', 'e', '.2f', 'g', '%', 'n', '.1%', '#010x', '<08', '>+8', '^+9,'):
    print(spec.ljust(8), [format(v, spec) for v in (0, 42, -42, 1234567)] if spec != 'c' else [format(v, spec) for v in (65, 233, 128512)])
print(format(2 ** 100, ','), format(2 ** 64, '#x'), format(-2 ** 70, '_d'), format(True, 'd'), format(True), format(True, '>6'), format(10 ** 20, '.3e'), format(123, 'e'))
for spec in ('.2', '.2d', 's', 'q', ',c', ',x', '_c', '+c', '#c', 'dd', '5.', '5,_', '==', '.', '-+', '0c', ',,', 'z', '1 '):
    try: print(spec, format(5, spec))
    except ValueError as e: print(spec, '->', e)
