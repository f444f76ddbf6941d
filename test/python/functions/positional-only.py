# Positional-only parameters.
def f(a, b=2, /): return a, b
def g(a, /, b, *, c): return a, b, c
def h(a, /, **kw): return a, kw
print(f(1), f(1, 3), g(1, 2, c=3), g(1, b=2, c=3), h(1, a=2), h(1, b=3), (lambda x, /: x)(5), (lambda x=1, /, *y: (x, y))(7, 8))
for bad in ('f(a=1)', 'f(1, b=2)', 'f()', 'f(1, 2, 3)', 'g(a=1, b=2, c=3)', 'g(1, 2, 3)', 'h(a=1)', 'g(1, c=2)', 'f(a=1, b=2)', '(lambda x, /: x)(x=1)', 'h()', 'int.__add__(self=1, other=2)', 'len(obj=[])', 'pow(x=1, y=2)', 'abs(x=1)'):
    try: eval(bad)
    except TypeError as e: print(bad, '->', e)
class C:
    def __init__(self, x, /): self.x = x
    def m(self, y, /, *, z=0): return self.x + y + z
print(C(1).m(2), C(1).m(2, z=3))
for bad in ('C(x=1)', 'C(1).m(y=2)'):
    try: eval(bad)
    except TypeError as e: print(bad, '->', e)
