# What can be seen on a generator object.
def gen():
    "doc"
    yield 1
g = gen()
print(g.__name__, g.__qualname__, g.__class__.__name__, hasattr(g, '__next__'), hasattr(g, '__iter__'), hasattr(g, '__len__'))
g.__name__ = 'renamed'
print(g.__name__)
e = (x for x in [])
print(e.__name__, e.__qualname__, type(e).__name__)
for bad in (lambda: len(g), lambda: g[0], lambda: g(), lambda: g + g, lambda: setattr(g, 'x', 1), lambda: type(g)(), lambda: g.nope):
    try: bad()
    except Exception as err: print(type(err).__name__, err)
print(bool(g), g == g, g == gen(), g in [g], callable(gen), callable(g))
class C:
    def m(self): yield
print(C().m().__qualname__, C().m().__name__)
