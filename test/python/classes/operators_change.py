class Base:
    def __init__(self, v): self.v = v
    def __add__(self, o): return NotImplemented if isinstance(o, str) else ("add", self.v, getattr(o, "v", type(o).__name__))
    def __radd__(self, o): return ("radd", getattr(o, "v", type(o).__name__), self.v)
    def __iadd__(self, o):
        self.v += 1
        return self
    def __lt__(self, o): return NotImplemented if o is None else self.v < getattr(o, "v", o)
    def __gt__(self, o): return ("gt", self.v)
    def __eq__(self, o): return NotImplemented if isinstance(o, Other) else self.v == getattr(o, "v", o)
    def __bool__(self): return self.v > 2
    def __getitem__(self, i): return self.v + i if type(i) is int else i
    def __neg__(self): return Base(-self.v)
class Derived(Base):
    def __radd__(self, o): return ("derived radd", getattr(o, "v", o))
    def __gt__(self, o): return ("derived gt", self.v)
class Other:
    def __eq__(self, o): return "other eq"
    def __radd__(self, o): return "other radd"
class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class Wrong:
    def __bool__(self): return 3
    def __len__(self): return -1

def run(a, b):
    out = []
    for f in (lambda: a + b, lambda: b + a, lambda: 3 + a, lambda: 2.5 + a, lambda: True + a, lambda: a < b, lambda: a == b,
              lambda: a != b, lambda: -a, lambda: a[1], lambda: a["k"], lambda: not a, lambda: a ** b):
        try:
            out.append(f())
        except Exception as e:
            out.append(repr(e))
    try:
        if a < b: out.append("less")
    except Exception as e:
        out.append(repr(e))
    if a == b: out.append("equal")
    try:
        if not b: out.append("false")
        while b:
            break
        else:
            out.append("never")
    except Exception as e:
        out.append(repr(e))
    try:
        a += b
        out.append(a is b)
    except Exception as e:
        out.append(repr(e))
    return [x.v if isinstance(x, Base) else x for x in out]

def direct(a, b):
    try:
        return [a + b, 3 + a, a < b, a == b, getattr(-a, "v", 0), a[1], not a, "t" if a else "f", "l" if a < b else "g", "e" if a == b else "n"][:4]
    except Exception as e:
        return repr(e)

for round in range(12):
    print(round, run(Base(round), Base(3)), direct(Base(round), Base(3)))
pairs = [(Base(1), Derived(2)), (Base(1), "s"), (Base(1), None), (Base(2), Other()), (Sized(0), Sized(2)), (1, Base(4)),
         (Wrong(), Wrong()), (Derived(1), Base(1)), (Base(5), True), (Base(5), 2.5)]
for a, b in pairs:
    print(run(a, b), direct(a, b))
for n in range(6):
    print(direct(Base(n), Base(2)))
Base.__add__ = lambda self, o: "changed"
del Base.__bool__
Base.__lt__ = lambda self, o: NotImplemented
Base.__getitem__ = lambda self, *i: i
print(run(Base(1), Base(2)), direct(Base(1), Base(2)))
Base.__len__ = lambda self: 0
Base.__eq__ = None
for n in range(3):
    try:
        print(run(Base(1), Base(2)))
    except TypeError as e:
        print(e)
    print(direct(Base(n), Base(2)))
