# Variables of loops, with, except and comprehensions shared with closures.
def f():
    out = []
    for i in range(3):
        j = i * 10
        out.append(lambda: (i, j))
    return [g() for g in out]
print(f())
def per_iteration():
    def make(i): return lambda: i
    return [make(i)() for i in range(3)]
print(per_iteration())
def in_while():
    n, fs = 0, []
    while n < 3:
        fs.append(lambda: n); n += 1
    return [g() for g in fs]
print(in_while())
class CM:
    def __enter__(self): return 'managed'
    def __exit__(self, *a): pass
def in_with():
    with CM() as m: f = lambda: m
    return f()
print(in_with())
def in_except():
    try: raise ValueError('v')
    except ValueError as e: f = lambda: e
    try: return f()
    except NameError as e2: return str(e2)
print(in_except())
def comp(): return [f() for f in [lambda: x for x in range(3)]], [f() for f in [lambda x=x: x for x in range(3)]], [f() for f in (lambda: y for y in range(3))]
print(comp())
def star(*args, **kw): return lambda: (args, kw)
print(star(1, a=2)())
def unpack(p): a, (b, *c) = p; return lambda: (a, b, c)
print(unpack([1, [2, 3, 4]])())
