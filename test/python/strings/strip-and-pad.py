# strip, justify, zfill, expandtabs, removeprefix.
print(repr('  a b '.strip()), repr('  a '.lstrip()), repr(' a  '.rstrip()), 'xxaxx'.strip('x'), 'abcba'.strip('ab'), 'abc'.lstrip('cba'), repr('\t\n a \x0b'.strip()), 'www.x.com'.strip('cmow.'), repr('\u3000a\xa0'.strip()), 'a'.strip(None), 'aa'.strip('a') == '')
print('[' + 'a'.ljust(3) + ']', 'a'.rjust(3, '*'), 'ab'.center(7, '-'), 'ab'.center(6), 'abc'.center(2), 'a'.center(4, '.'), 'ab'.center(5, '.'), 'é'.ljust(3, '日'))
print('42'.zfill(5), '-42'.zfill(5), '+1'.zfill(4), 'abc'.zfill(2), ''.zfill(3), '--1'.zfill(6), '-'.zfill(3))
print(repr('a\tb'.expandtabs()), repr('a\tb\tc'.expandtabs(4)), repr('\t'.expandtabs(0)), repr('ab\n\tc'.expandtabs(3)), repr('a\tb'.expandtabs(tabsize=2)), repr('123456789\tx'.expandtabs()))
print('prefix-x'.removeprefix('prefix-'), 'x'.removeprefix('y'), 'file.py'.removesuffix('.py'), 'aa'.removesuffix('a'), 'a'.removesuffix(''), ''.removeprefix('a'))
for bad in ("'a'.ljust()", "'a'.ljust(5, 'xy')", "'a'.center(5, '')", "'a'.strip(5)", "'a'.zfill('x')", "'a'.rjust(5, 1)", "'a'.removeprefix(1)", "'a'.removeprefix(('a',))"):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
