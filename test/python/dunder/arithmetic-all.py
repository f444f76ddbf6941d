# Every binary operator asks the method of the left operand.
class N:
    def __add__(s, o): return ('add', o)
    def __sub__(s, o): return ('sub', o)
    def __mul__(s, o): return ('mul', o)
    def __matmul__(s, o): return ('matmul', o)
    def __truediv__(s, o): return ('truediv', o)
    def __floordiv__(s, o): return ('floordiv', o)
    def __mod__(s, o): return ('mod', o)
    def __divmod__(s, o): return ('divmod', o)
    def __pow__(s, o, m=None): return ('pow', o, m)
    def __lshift__(s, o): return ('lshift', o)
    def __rshift__(s, o): return ('rshift', o)
    def __and__(s, o): return ('and', o)
    def __xor__(s, o): return ('xor', o)
    def __or__(s, o): return ('or', o)
    def __neg__(s): return 'neg'
    def __pos__(s): return 'pos'
    def __invert__(s): return 'invert'
    def __abs__(s): return 'abs'
n = N()
print(n + 1, n - 1, n * 1, n @ 1, n / 1, n // 1, n % 1, divmod(n, 1), n ** 1, pow(n, 1, 2))
print(n << 1, n >> 1, n & 1, n ^ 1, n | 1, -n, +n, ~n, abs(n))
print(n + 'x', n * [], n - None)
