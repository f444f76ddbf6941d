# __int__, __float__, __complex__, __index__, __bool__, __str__, __bytes__, __round__ and friends.
import math
class N:
    def __int__(s): return 5
    def __float__(s): return 2.5
    def __complex__(s): return 1j
    def __index__(s): return 3
    def __bytes__(s): return b'bytes'
    def __round__(s, n=None): return ('round', n)
    def __trunc__(s): return 'trunc'
    def __floor__(s): return 'floor'
    def __ceil__(s): return 'ceil'
    def __format__(s, spec): return f'<{spec}>'
    def __str__(s): return 'str'
n = N()
print(int(n), float(n), complex(n), bytes(n), round(n), round(n, 2), math.trunc(n), math.floor(n), math.ceil(n), f'{n}', f'{n:>5}', format(n, 'q'), str(n))
print([0, 1, 2, 3, 4][n], 'abcdef'[n], list(range(n)), [1] * n, hex(n), bin(n), oct(n), chr(n), 'ab' * n, slice(n).indices(10), bytes([n]), [1, 2, 3, 4][:n])
class OnlyIndex:
    def __index__(s): return 7
print(int(OnlyIndex()), float(OnlyIndex()), complex(OnlyIndex()), range(10)[OnlyIndex()], round(7.123, OnlyIndex()))
class Bad:
    def __int__(s): return 'x'
    def __float__(s): return 'x'
    def __complex__(s): return 1
    def __index__(s): return 1.5
    def __bytes__(s): return 'x'
    def __format__(s, spec): return 5
    def __str__(s): return 5
for f in (int, float, complex, bytes, format, str, hex, lambda b: [1][b], range):
    try: print(f(Bad()))
    except TypeError as e: print(e)
