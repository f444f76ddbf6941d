# Decorators that are objects, and that work on methods.
class Count:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
    def __get__(self, obj, owner=None):
        return self if obj is None else lambda *a: self(obj, *a)
@Count
def plain(x): return x * 2
print(plain(2), plain(3), plain.n)
class C:
    @Count
    def m(self, x): return (self.__class__.__name__, x)
print(C().m(1), C().m(2), C.m.n)
class Retry:
    def __init__(self, times): self.times = times
    def __call__(self, f):
        def run(*a):
            for attempt in range(self.times):
                try: return f(attempt, *a)
                except ValueError as e: print('attempt', attempt, e)
            raise RuntimeError('gave up')
        return run
@Retry(3)
def flaky(n, ok_at):
    if n < ok_at: raise ValueError(n)
    return 'ok'
print(flaky(1))
try: flaky(9)
except RuntimeError as e: print(e, repr(e.__context__))
