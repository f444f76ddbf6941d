# What async generators refuse, and how errors leave them.
def run(coro):
    try:
        while True: coro.send(None)
    except StopIteration as e: return e.value
async def g():
    yield 1
    raise KeyError('inside')
async def stop():
    yield 1
    raise StopAsyncIteration
async def stopi():
    yield 1
    raise StopIteration
async def main():
    for f in (g, stop, stopi):
        try: print([x async for x in f()])
        except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
    a = g()
    try: await a.asend(5)
    except TypeError as e: print(e)
    async def stubborn():
        try: yield 1
        finally: yield 2
    s = stubborn(); await anext(s)
    try: await s.aclose()
    except RuntimeError as e: print(e)
    for bad in (lambda: next(a), lambda: iter(a), lambda: list(a), lambda: a.send(1), lambda: aiter(5), lambda: aiter([]), lambda: anext(5)):
        try: bad()
        except Exception as e: print(type(e).__name__, e)
    try:
        for x in g(): pass
    except TypeError as e: print(e)
    try: await g()
    except TypeError as e: print(e)
run(main())
