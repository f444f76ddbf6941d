# All six comparison methods and their reflections.
class C:
    def __init__(s, n): s.n = n
    def __lt__(s, o): return f'{s.n}<'
    def __le__(s, o): return f'{s.n}<='
    def __gt__(s, o): return f'{s.n}>'
    def __ge__(s, o): return f'{s.n}>='
    def __eq__(s, o): return f'{s.n}=='
    def __ne__(s, o): return f'{s.n}!='
a, b = C('a'), C('b')
print(a < b, a <= b, a > b, a >= b, a == b, a != b)
print(1 < a, 1 <= a, 1 > a, 1 >= a, 1 == a, 1 != a)
print('x' < a, None == a, [] != a, (1,) > a, 1.5 <= a, {} == a)
print(max(a, b).n, min(a, b).n, sorted([a, b])[0].n, [a] == [b], a in [1], [a].index('anything'), (a, 1) < (b, 2))
class OnlyLt:
    def __init__(s, v): s.v = v
    def __lt__(s, o): return s.v < o.v
print(OnlyLt(1) < OnlyLt(2), OnlyLt(1) > OnlyLt(2))
try: OnlyLt(1) <= OnlyLt(2)
except TypeError as e: print(e)
