# dataclass in its forms.
from dataclasses import dataclass, field, asdict, astuple, replace, fields
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    hidden: str = field(default='h', repr=False, compare=False)
p = P(1); print(p, p == P(1), p != P(2), p.tags is P(1).tags, asdict(p), astuple(p), replace(p, x=5), [f.name for f in fields(P)])
@dataclass(frozen=True, order=True)
class V:
    a: int
    b: str = 'z'
    def total(self): return self.a + len(self.b)
print(V(1) < V(2), sorted([V(2), V(1, 'b'), V(1, 'a')]), hash(V(1)) == hash(V(1)), V(1).total(), {V(1): 'k'}[V(1)])
@dataclass
class Child(P):
    z: float = 1.5
    def __post_init__(self): self.sum = self.x + self.y
print(Child(1, 2), Child(1, 2).sum, Child(x=1, z=2))
@dataclass(slots=True, kw_only=True)
class K: a: int; b: int = 2
print(K(a=1))
for bad in ('P()', 'V(1).a = 5 if 0 else V(1)', 'P(1, 2, [], "", 9)', 'P(q=1)', 'K(1)', 'K()', 'hash(P(1))', 'P(1) < P(2)', 'V(1) < 5', 'asdict(5)', 'K(a=1).c'):
    try: print(eval(bad))
    except Exception as e: print(bad.split(' if')[0], '->', type(e).__name__, getattr(e, 'msg', e))
try: V(1).a = 2
except Exception as e: print(type(e).__name__, e)
try:
    @dataclass
    class Bad: a: int = 0; b: str
except TypeError as e: print(e)
try:
    @dataclass
    class Bad: a: list = []
except ValueError as e: print(e)
