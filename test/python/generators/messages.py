# What generators, coroutines and asynchronous generators say when they are used wrongly.
def attempt(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e, [type(x).__name__ for x in (e.__cause__, e.__context__) if x])
def g():
    x = yield 1
    print("got", x)
    yield 2
    return 3
i = g(); attempt(i.send, 5); attempt(next, i); attempt(i.send, 7); attempt(next, i); attempt(next, i); attempt(i.throw, ValueError); attempt(i.close)
i = g(); attempt(i.throw, ValueError("a")); attempt(next, i)
i = g(); next(i); attempt(i.throw, StopIteration); 
i = g(); next(i); attempt(i.throw, ValueError, "msg"); attempt(i.throw, 1); attempt(i.throw)
i = g(); next(i); attempt(i.throw, ValueError("x"), "y"); attempt(i.throw, ValueError, None, 5); attempt(i.throw, ValueError, ValueError("z"))
def h():
    yield from g2
g2 = h(); attempt(next, g2)
def r():
    next(me)
    yield
me = r(); attempt(next, me)
def ig():
    try: yield 1
    except GeneratorExit: yield 2
i = ig(); next(i); attempt(i.close)
def st(): raise StopIteration(5); yield
attempt(next, st())
def rt(): return 5; yield
attempt(next, rt()); attempt(list, rt())
i = g(); print(i.gi_running, i.gi_yieldfrom, i.gi_suspended, i.__name__, i.__qualname__)
attempt(setattr, i, "__name__", 1); attempt(setattr, i, "gi_running", 1); attempt(setattr, i, "foo", 1); attempt(delattr, i, "__name__")
attempt(type(i)); attempt(len, i); attempt(lambda: i[0]); attempt(lambda: i + 1); attempt(lambda: i()); attempt(iter(i).__next__, 1); attempt(i.send); attempt(i.send, 1, 2); attempt(i.close, 1)
async def c(): return 1
x = c(); attempt(next, x); attempt(iter, x); attempt(x.send, 1); attempt(x.send, None); attempt(x.send, None); attempt(x.throw, ValueError); attempt(x.close)
x = c(); attempt(x.throw, ValueError("q")); attempt(x.send, None)
x = c(); x.close(); attempt(x.send, None); attempt(lambda: x.__await__().__next__())
async def aw(v): return await v
for v in (1, None, "a", [], c, int, lambda: 1):
    y = aw(v); attempt(y.send, None)
class A:
    def __await__(self): return 5
class B:
    def __await__(self): return c()
class D:
    def __await__(self): yield 1
class E:
    __await__ = None
for v in (A(), B(), E()):
    y = aw(v); attempt(y.send, None)
y = aw(D()); attempt(y.send, None); attempt(y.send, 3); 
z = c(); y = aw(z); attempt(y.send, None); y = aw(z); attempt(y.send, None)
async def ag():
    yield 1
    yield 2
a = ag(); attempt(next, a); attempt(iter, a); attempt(lambda: [x for x in a]); attempt(a.__anext__().send, 5); attempt(a.__anext__().send, None); attempt(a.asend(3).send, None); attempt(a.__anext__().send, None); attempt(a.__anext__().send, None)
a = ag(); attempt(a.asend(1).send, None); attempt(a.aclose().send, None)
async def fo(v):
    async for x in v: pass
async def wi(v):
    async with v: pass
for v in (1, [], ag):
    y = fo(v); attempt(y.send, None); y = wi(v); attempt(y.send, None)
class AI:
    def __aiter__(self): return 1
class AJ:
    def __aiter__(self): return self
    def __anext__(self): return 1
for v in (AI(), AJ()):
    y = fo(v); attempt(y.send, None)
class AW:
    async def __aenter__(self): return 1
class AX:
    def __aenter__(self): return 1
    def __aexit__(self, *a): return 1
for v in (AW(), AX()):
    y = wi(v); attempt(y.send, None)
def with_(v):
    with v: pass
class W1:
    def __enter__(self): pass
class W2:
    def __exit__(self, *a): pass
for v in (1, W1(), W2(), c, AW()): attempt(with_, v)
def gw():
    with (yield): pass
i = gw(); next(i); attempt(i.send, 3)
attempt(lambda: aiter(1)); attempt(lambda: anext(1)); attempt(lambda: anext(iter([])))
