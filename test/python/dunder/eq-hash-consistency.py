# Equality and hashing of value classes in sets and dicts.
class P:
    def __init__(s, x, y): s.x, s.y = x, y
    def __eq__(s, o): return (s.x, s.y) == (o.x, o.y) if isinstance(o, P) else NotImplemented
    def __hash__(s): return hash((s.x, s.y))
    def __repr__(s): return f'P({s.x}, {s.y})'
a, b, c = P(1, 2), P(1, 2), P(2, 1)
print(a == b, a is b, a == c, a != b, hash(a) == hash(b), len({a, b, c}), {a: 'first', b: 'second'}, b in [a], [c, a].index(b), {a} == {b}, a == (1, 2), a != (1, 2), (a, c) == (b, c), {a: 1} == {b: 1}, [a] == [b])
class Sub(P): pass
class Other(P):
    def __eq__(s, o): return super().__eq__(o)
print(Sub(1, 2) == a, a == Sub(1, 2), hash(Sub(1, 2)) == hash(a), Sub(1, 2) in {a})
try: hash(Other(1, 2))
except TypeError as e: print(e)
class Mutable:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __hash__(s): return hash(s.v)
m = Mutable(1); d = {m: 'x'}; m.v = 2; print(m in d, Mutable(1) in d, Mutable(2) in d, list(d.values())); m.v = 1; print(d[m])
