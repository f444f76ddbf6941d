# async generators: asend, athrow, aclose, iteration.
def run(coro):
    try:
        while True: coro.send(None)
    except StopIteration as e: return e.value
class T:
    def __await__(self): yield 'tick'
async def gen(n):
    try:
        for i in range(n):
            await T()
            got = yield i
            if got: print('got', got)
    except ValueError as e:
        print('caught', e)
        yield 'after error'
    finally:
        print('finally')
async def main():
    print([x async for x in gen(3)])
    g = gen(5)
    print(type(g).__name__, g.__name__, await g.__anext__(), await g.asend('hello'), await anext(g), aiter(g) is g)
    print(await g.athrow(ValueError('boom')))
    try: await g.__anext__()
    except StopAsyncIteration as e: print('stopped', e.args)
    h = gen(5); await anext(h); print(await h.aclose(), await anext(h, 'default'))
    fresh = gen(2); await fresh.aclose()
    async for x in (kept := gen(4)):
        if x == 1: break
    await kept.aclose()
    print(await anext(gen(0), 'empty'))
run(main())
