# The functools module.
import functools as ft
add = lambda a, b=0, *, c=0: a + b + c
p = ft.partial(add, 1, c=5)
print(p(), p(2), p(2, c=0), p.args, p.keywords, ft.reduce(lambda a, b: a * b, [1, 2, 3, 4]), ft.reduce(lambda a, b: a + [b], 'ab', []), ft.partial(int, base=2)('101'))
@ft.lru_cache(maxsize=2)
def sq(x): print('computing', x); return x * x
print(sq(1), sq(1), sq(2), sq(3), sq(1), sq.cache_info())
sq.cache_clear(); print(sq.cache_info())
@ft.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90))
def deco(f):
    @ft.wraps(f)
    def wrapper(*a): return f(*a)
    return wrapper
@deco
def named(): "doc"
print(named.__name__, named.__doc__, named.__wrapped__.__name__)
@ft.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(2) >= V(3), sorted(['b', 'A'], key=ft.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
@ft.singledispatch
def show(x): return f'object {x}'
@show.register
def _(x: int): return f'int {x}'
@show.register(list)
def _(x): return f'list of {len(x)}'
print(show(1), show('a'), show([1]), show(True))
class P:
    @ft.cached_property
    def v(self): print('once'); return 5
x = P(); print(x.v, x.v)
try: ft.reduce(lambda a, b: a, [])
except TypeError as e: print(e)
