# Objects that do not keep the async protocols.
def run(coro):
    try:
        while True: coro.send(None)
    except StopIteration as e: return e.value
class NoAnext:
    def __aiter__(self): return self
class AiterNotIter:
    def __aiter__(self): return 5
class AnextInt:
    def __aiter__(self): return self
    def __anext__(self): return 5
class SyncCM:
    def __enter__(self): return self
    def __exit__(self, *a): pass
class HalfCM:
    async def __aenter__(self): pass
class EnterInt:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
async def loop(x):
    async for _ in x: pass
async def w(x):
    async with x: pass
for o in ([1], 5, NoAnext(), AiterNotIter(), AnextInt()):
    try: run(loop(o))
    except TypeError as e: print(type(o).__name__, e)
for o in (5, SyncCM(), HalfCM(), EnterInt()):
    try: run(w(o))
    except TypeError as e: print(type(o).__name__, e)
async def sync_loop():
    class A:
        def __aiter__(self): return self
        async def __anext__(self): raise StopAsyncIteration
    for x in A(): pass
try: run(sync_loop())
except TypeError as e: print(e)
for code in ('await x', 'async for x in y: pass', 'async with x: pass', '[x async for x in y]', 'def f(): await x', 'def f():\n async with x: pass', 'async def f(): yield from x', 'async def f():\n yield 1\n return 2', 'lambda: await x', 'class C: await x', 'async def f(): [await x for x in y]', 'async x = 1', 'async def f(): return [i async for i in x]', 'def f(): return [i async for i in x]', 'await = 1', 'async = 1', 'async def f(await): pass'):
    try: compile(code, '<c>', 'exec'); print(repr(code), 'ok')
    except SyntaxError as e: print(repr(code), '->', e.msg)
