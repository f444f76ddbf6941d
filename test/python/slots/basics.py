# __slots__ instead of a dict.
class P:
    __slots__ = ('x', 'y')
    def __init__(self, x): self.x = x
p = P(1)
print(p.x, hasattr(p, 'y'), hasattr(p, '__dict__'), P.__slots__, type(P.x).__name__)
p.y = 2
print(p.x + p.y)
del p.x
for code in ('p.x', 'del p.x', 'p.z = 1', 'p.z', 'vars(p)', 'p.__dict__'):
    try: exec(code)
    except Exception as e: print(code, '->', type(e).__name__, e)
class Q(P):
    __slots__ = 'z'
q = Q(5); q.z = 6; q.y = 7
print(q.x, q.y, q.z, P.x.__get__(q), Q.__slots__)
class R(P): pass
r = R(1); r.anything = 2
print(r.x, r.__dict__)
class D:
    __slots__ = ['a', '__dict__']
d = D(); d.a = 1; d.b = 2
print(d.a, d.__dict__)
class E: __slots__ = ()
try: E().x = 1
except AttributeError as e: print(e)
class M: __slots__ = ('__private', 'public')
m = M(); m._M__private = 3
print(m._M__private)
