# The format mini-language on str.
for spec in ('', 's', '5', '<5', '>5', '^5', '*^7', '.2', '.2s', '6.2', '>6.2s', '05', '0<5', '^', 'é>5', '😀<4', ' >4', '.0', '10.10'):
    print(repr(spec), repr(format('abc', spec)))
for spec in ('=5', '+', '-', ' 5', 'd', ',', '#', 'x', '.2f', '_', 'ss', '>5d', 'z', '5.'):
    try: print(spec, format('abc', spec))
    except ValueError as e: print(repr(spec), '->', e)
print(format('日本', '>4'), format('', '3') + '|', format('a' * 10, '.3'), '{:>{}}'.format('x', 3), f'{"abc":{">"}{8}}')
