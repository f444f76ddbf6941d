# Keyword-only parameters with and without defaults.
def f(a, *, b, c=3): return a, b, c
def g(*args, sep=' ', end): return args, sep, end
def h(*, a=1, **rest): return a, rest
print(f(1, b=2), f(1, c=0, b=2), f(a=1, b=2), g(1, 2, end='!'), g(end='', sep='-'), h(), h(a=2), h(b=3, c=4), h(**{'a': 5, 'z': 6}))
for bad in ('f(1)', 'f(1, 2)', 'f(1, 2, 3)', 'f(b=1)', 'f(1, b=2, d=3)', 'g(1)', 'g(1, end=2, x=3)', 'h(1)', 'f(1, b=2, a=3)', 'f()', 'f(1, 2, b=3)', 'f(1, c=1)'):
    try: eval(bad)
    except TypeError as e: print(bad, '->', e)
class C:
    def m(self, /, a, *, k=None): return a, k
    def __init__(self, *, name='x'): self.name = name
print(C().m(1), C().m(a=2, k=3), C(name='y').name)
try: C('y')
except TypeError as e: print(e)
print((lambda *, k: k)(k=1), (lambda a, *b, c=2, **d: (a, b, c, d))(0, 1, e=3), (lambda *, a=[]: a.append(1) or a)(), sorted([3, 1], key=lambda x, *, s=-1: s * x))
