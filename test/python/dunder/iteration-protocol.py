# __iter__ and __next__ in all their uses.
class Up:
    def __init__(s, n): s.n, s.i = n, 0
    def __iter__(s): return s
    def __next__(s):
        if s.i >= s.n: raise StopIteration
        s.i += 1
        return s.i
print(list(Up(3)), tuple(Up(2)), sum(Up(4)), [*Up(2)], max(Up(3)), 2 in Up(3), dict(zip(Up(2), 'ab')), set(Up(2)) == {1, 2})
a, b = Up(2); print(a, b)
u = Up(3); print(next(u), list(u), next(u, 'end'))
for x in (u := Up(5)):
    if x == 2: break
print(list(u))
class NotIter:
    def __iter__(s): return 5
class NoNext:
    def __iter__(s): return s
class IterNone: __iter__ = None
class Raises:
    def __iter__(s): raise ValueError('in iter')
class NextRaises:
    def __iter__(s): return s
    def __next__(s): raise KeyError('in next')
for c in (NotIter, NoNext, IterNone, Raises, NextRaises, object):
    for f in (list, iter, lambda x: [*x], lambda x: 1 in x, sum):
        try: print(f(c()) if f is not iter else type(f(c())).__name__)
        except Exception as e: print(c.__name__, type(e).__name__, e)
print(iter(Up(1)).__next__(), next(iter([5])), list(iter(lambda it=Up(5): next(it), 3)))
