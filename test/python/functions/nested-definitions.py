# Functions and classes defined at run time, in loops and conditions.
def make(kind):
    if kind == 'square':
        def f(x): return x * x
    elif kind == 'const':
        f = lambda x: 7
    else:
        class f:
            def __init__(self, x): self.x = x
            def __repr__(self): return f'f<{self.x}>'
    return f
print([make(k)(3) for k in ('square', 'const', 'other')], make('square') is make('square'))
table = {}
for name in 'abc':
    def show(n, name=name): return name * n
    table[name] = show
print({k: f(2) for k, f in table.items()}, show(1), [f.__name__ for f in table.values()])
for i in range(2):
    class K: n = i
    def m(self): return self.n
    K.m = m
    print(K().m(), K.__qualname__)
def f():
    def g():
        def h(): return h.__qualname__
        return h() + ' ' + g.__qualname__
    return g()
print(f())
def redefine(): return 1
first = redefine
def redefine(): return first() + 1
print(redefine(), first())
if False:
    def never(): pass
print('never' in globals())
def rec(n):
    def inner(k): return 0 if k == 0 else k + inner(k - 1)
    return inner(n)
print(rec(10), (lambda f, n: f(f, n))(lambda f, n: 1 if n < 2 else n * f(f, n - 1), 6))
