# Functions are objects with names, docs and attributes.
def f(a, b=2, *args, c, d=4, **kw):
    """Doc of f."""
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6))
print(f.__name__, f.__qualname__, f.__doc__, f.__module__)
f.attr = 'set'
print(f.attr, f.__dict__, hasattr(f, 'nope'))
f.__name__ = 'renamed'
print(f.__name__, f.__qualname__)
g = f
print(g is f, callable(f), type(f), type(f).__name__)
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__, (lambda: 0).__qualname__, outer.__doc__)
def rec(n): return 1 if n < 2 else n * rec(n - 1)
print(rec(10), rec(25))
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(20), odd(7))
