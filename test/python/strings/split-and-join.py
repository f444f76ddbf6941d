# split, rsplit, splitlines, partition and join.
print('a b  c '.split(), ' a b '.split(' '), 'a,b,,c'.split(','), ''.split(), ''.split(','), 'abc'.split('b'), '  '.split(), 'a\tb\nc\x0bd'.split())
print('a b c d'.split(None, 2), 'a b c d'.split(' ', 1), 'a,b,c'.split(',', 0), 'a,b,c'.split(',', -1), 'a b c '.split(maxsplit=1), 'aXXbXXc'.split('XX'), ' a  b '.split(sep=' ', maxsplit=2))
print('a b c d'.rsplit(None, 2), 'a,b,c'.rsplit(',', 1), ' a b '.rsplit(), 'a,b'.rsplit('x'), '  a  b  '.rsplit(None, 1), '  a  b  '.split(None, 1))
print('a\nb\r\nc\rd\n'.splitlines(), 'a\nb\r\n'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a\x0bb\x0cc\x1cd\u2028e\x85f'.splitlines(), 'one'.splitlines(keepends=True))
print('a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('='), 'abc'.rpartition('='), '='.partition('='), 'aXXb'.partition('XX'))
print(', '.join(['a', 'b']), ''.join('abc'), '-'.join([]), '-'.join(['x']), 'ab'.join('xyz'), '.'.join(str(i) for i in range(3)), ' '.join({'k': 1, 'l': 2}), ''.join(reversed('abc')))
for bad in ("''.join([1])", "','.join(['a', None])", "''.join(5)", "'a'.split('')", "'a'.partition('')", "'a'.split(5)", "'a'.join('b', 'c')", "'a'.rsplit('')", "'a'.split(',', 'x')", "'a'.partition(5)"):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
