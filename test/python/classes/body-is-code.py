# A class body runs like any block.
class C:
    print('in body')
    values = []
    for i in range(3):
        values.append(i)
        if i == 1: mid = i
    if len(values) > 2:
        def big(self): return 'big'
    else:
        def small(self): return 'small'
    try:
        1 / 0
    except ZeroDivisionError:
        caught = True
    with open_it() if False else __import__('contextlib').nullcontext(5) as n: pass
    def helper(x): return x * 2
    computed = helper(21)
    a, (b, *c) = 1, (2, 3, 4)
    lam = lambda self, q: q
    del i
print(C.values, C.mid, C().big(), hasattr(C, 'small'), C.caught, C.n, C.computed, C.a, C.b, C.c, C().lam(5), hasattr(C, 'i'))
class D:
    x = 1
    x += 5
    def x2(self): return self.x
    x3 = x2
print(D.x, D().x3(), D.x3.__name__)
