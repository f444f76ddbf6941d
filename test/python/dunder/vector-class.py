# A vector with a full set of operators.
class V:
    def __init__(s, *c): s.c = tuple(c)
    def __repr__(s): return f'V{s.c}'
    def __add__(s, o): return V(*(a + b for a, b in zip(s.c, o.c))) if isinstance(o, V) else NotImplemented
    def __sub__(s, o): return s + -o
    def __neg__(s): return V(*(-a for a in s.c))
    def __mul__(s, k): return V(*(a * k for a in s.c)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(s, o): return sum(a * b for a, b in zip(s.c, o.c))
    def __abs__(s): return (s @ s) ** 0.5
    def __bool__(s): return any(s.c)
    def __len__(s): return len(s.c)
    def __getitem__(s, i): return V(*s.c[i]) if isinstance(i, slice) else s.c[i]
    def __iter__(s): return iter(s.c)
    def __eq__(s, o): return isinstance(o, V) and s.c == o.c
    def __hash__(s): return hash(s.c)
    def __lt__(s, o): return abs(s) < abs(o)
    def __call__(s, f): return V(*map(f, s.c))
    def __contains__(s, x): return x in s.c
    def __format__(s, spec): return '(' + ', '.join(format(x, spec) for x in s.c) + ')'
a, b = V(3, 4), V(1, -2)
print(a + b, a - b, -a, a * 2, 2 * a, a @ b, abs(a), bool(V(0, 0)), len(a), a[0], a[:1], list(a), a == V(3, 4), a != b, {a: 1}[V(3, 4)])
print(sorted([a, b]), a(lambda x: x ** 2), 3 in a, f'{a:.1f}', max(a, b), sum([a, b], V(0, 0)))
a += b; print(a)
a *= 3; print(a)
for bad in ('a + 1', '1 + a', 'a * "x"', 'a @ 5'):
    try: eval(bad)
    except Exception as e: print(type(e).__name__, e)
