# What a lambda with a yield answers; ascii() of an instance of a subclass of str.
def show(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
f = lambda: (yield 1)
g = f(); next(g)
show(g.send, 2)
f = lambda: (yield from f2())
def f2(): return (yield 1)
g = f(); next(g)
show(g.send, 2)
class P(str): pass
class R:
    def __repr__(self): return P("a\xe9")
class R2:
    def __repr__(self): return P("abc")
print(type(ascii(R())), type(ascii(R2())), ascii(R()))
