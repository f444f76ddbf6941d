# The same functions called in many forms, again and again: by position, by name, with defaults, through methods and classes.
def f(a, b=2, *, c=3, d): return (a, b, c, d)
def g(a, /, b, c=10): return (a, b, c)
def h(x, y): return (x, y)
class C:
    def __init__(self, x, y=5, *, z=7): self.v = (x, y, z)
    def m(self, a, b="b"): return (self.v, a, b)
    @classmethod
    def make(cls, x, **kw): return cls(x, **kw)
    @staticmethod
    def s(p, q=1): return (p, q)
    def __call__(self, k=0): return k
class D(C):
    pass

def attempt(action):
    try:
        r = action()
        return getattr(r, "v", r)
    except TypeError as e:
        return str(e)

calls = [
    lambda: f(1, d=4), lambda: f(1, 2, d=4), lambda: f(d=1, a=2), lambda: f(1, c=5, d=6, b=7), lambda: f(1), lambda: f(1, 2, 3, d=1),
    lambda: f(1, a=2, d=3), lambda: f(1, d=3, e=4), lambda: f(d=4), lambda: f(b=1, c=2, d=3),
    lambda: g(1, 2), lambda: g(1, b=2), lambda: g(1, c=3, b=2), lambda: g(a=1, b=2), lambda: g(1), lambda: g(1, 2, 3, 4), lambda: g(1, 2, b=3),
    lambda: h(1, y=2), lambda: h(y=1, x=2), lambda: h(1), lambda: h(), lambda: h(1, 2, 3), lambda: h(1, z=2),
    lambda: C(1), lambda: C(1, 2), lambda: C(y=1, x=2), lambda: C(1, z=3), lambda: C(), lambda: C(1, 2, 3), lambda: C(1, w=2), lambda: D(1, z=0),
    lambda: C(1).m(2), lambda: C(1).m(2, 3), lambda: C(1).m(b=3, a=2), lambda: C(1).m(), lambda: C(1).m(1, 2, 3), lambda: C(1).m(1, c=2), lambda: C.m(C(2), 1),
    lambda: C.make(1), lambda: C.make(1, y=2, z=3), lambda: D.make(x=4), lambda: C.s(1), lambda: C.s(q=2, p=1), lambda: C.s(),
    lambda: C(1)(), lambda: C(1)(k=4), lambda: C(1)(1, 2),
]
first = [attempt(call) for call in calls]
for line in first:
    print(line)
print(all([attempt(call) for call in calls] == first for _ in range(20)))

def outer(n):
    def inner(a, b=n, *, c=n + 1): return (a, b, c)
    return inner
print([outer(i)(a) for i in range(3) for a in (1, 2)], [outer(i)(1, c=9) for i in range(3)])

def depth(n, step=1): return 0 if n <= 0 else 1 + depth(n - step, step=step)
print(depth(100), depth(100, 2), depth(n=50, step=5))
print(sum(x for x in [1, 2.5, True]), attempt(lambda: sum(x for x in [1, None, 2])), sum(([x] for x in [1, 2]), []))
