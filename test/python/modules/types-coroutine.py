# types.coroutine: of generator functions, of functions that give generators, and of what behaves like one.
import collections.abc
import types
def show(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
def bar_():
    @types.coroutine
    def bar(): return (yield from coro)
    async def foo(): return "spam"
    coro = foo()
    b = bar()
    try: b.send(None)
    except StopIteration as e: print("value", e.value)
bar_()
class G:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self): return self.send(None)
    def send(self, v):
        self.i += 1
        if self.i == 1: return "one"
        raise StopIteration(v)
    def throw(self, *a): raise a[0]
    def close(self): pass
@types.coroutine
def foo(): return G()
w = foo()
print(type(w), isinstance(w, collections.abc.Coroutine), isinstance(w, collections.abc.Generator))
async def c(): return (await foo(), 5)
co = c()
show(co.send, None)
show(co.send, 7)
def gen(): 
    yield 1
    return 5
@types.coroutine
def foo(): return g
g = gen()
w = foo()
print(type(w), w.__await__() is g, w.gi_running, w.__name__, w.__qualname__, next(w))
print(sorted(n for n in dir(w) if not n.startswith("_")))
foo = types.coroutine(foo)
print(foo().__await__() is g)
