# Which of __repr__ and __str__ is used where.
class Both:
    def __repr__(self): return 'R'
    def __str__(self): return 'S'
class OnlyRepr:
    def __repr__(self): return 'R2'
class OnlyStr:
    def __str__(self): return 'S3'
b, r, s = Both(), OnlyRepr(), OnlyStr()
print(b, [b], (b,), {'k': b}, f'{b} {b!r} {b!s}', '%s %r' % (b, b), '{} {!r}'.format(b, b), repr(b), str(b))
print(r, [r], str(r), f'{r}', f'{r!s}')
print(s, str(s), repr(s).startswith('<__main__.OnlyStr object at 0x'))
class Bad:
    def __repr__(self): return 5
    def __str__(self): return None
for f in (repr, str, ascii, print, '{}'.format, '%s'.__mod__, '%r'.__mod__):
    try: f(Bad())
    except TypeError as e: print(e)
class Raises:
    def __repr__(self): raise ValueError('no repr')
try: print([Raises()])
except ValueError as e: print(e)
class S(str):
    def __str__(self): return 'custom str'
print(S('x'), repr(S('x')), f'{S("x")}', S('x') + 'y', '%s' % S('z'))
