# ~~~^^^ under calls: a name, an attribute, a subscript, a call of a call.
def boom(*a, **k): raise ValueError('boom')
class C:
    m = staticmethod(boom)
    table = {'b': boom}
def one(): C.m(1, 2)
def two(): return [C.table['b'](x=1)]
def three(): x = 1 + boom() + 2
def four(): return (lambda: boom)()()
for f in (one, two, three, four):
    try: f()
    except ValueError: print(f.__name__)
four()
