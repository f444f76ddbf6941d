# Unary operators, on classes, subclasses and built-ins.
class U:
    def __init__(s, n): s.n = n
    def __neg__(s): return U(-s.n)
    def __pos__(s): return U(+s.n)
    def __invert__(s): return U(~s.n)
    def __abs__(s): return abs(s.n)
    def __repr__(s): return f'U{s.n}'
u = U(5)
print(-u, +u, ~u, abs(-u), - -u, -+~u, not u, [-u, +u])
class B:
    def __bool__(s): print('bool'); return False
print(not B(), B() or 1, bool(B() and 1), 1 if B() else 2)
class I(int):
    def __neg__(s): return 'neg'
print(-I(3), +I(3), type(+I(3)), abs(I(-3)), type(~I(3)))
for e in ('-None', '+"a"', '~1.5', 'abs("a")', '-[]', '~{}', '+object()', '-print', 'abs(None)', '-(1,)', '~"x"', '+b"a"', '-True', '~True', '+False', '-1.5', '--1', '~~7', '-0', '-0.0', 'not None', '-(2 ** 63)', '-1j', '+1j'):
    try: print(e, '=', eval(e))
    except TypeError as err: print(e, '->', err)
