# async in methods, lambdas' neighbours, decorators, nested functions.
def run(coro):
    try:
        while True: coro.send(None)
    except StopIteration as e: return e.value
class C:
    async def m(self, x=1): return ('m', x)
    @classmethod
    async def c(cls): return cls.__name__
    @staticmethod
    async def s(): return 'static'
    async def __call__(self): return 'called'
    async def both(self): return await self.m(2), await C.c(), await self.s(), await self()
print(run(C().both()))
def deco(f):
    async def wrapper(*a): return 'wrapped', await f(*a)
    return wrapper
@deco
async def f(x): return x
print(run(f(5)))
async def nested():
    async def inner(): return x
    x = 'closure'
    return await inner(), (await inner()).upper(), [await inner() for _ in range(2)], f'{await inner()}', (await inner(),) + (1,), -await num(), await num() ** 2, await num() if await num() else 0, {await inner(): await num()}
async def num(): return 3
print(run(nested()))
async def args(a, *b, c=1, **d): return a, b, c, d
print(run(args(1, 2, c=3, e=4)))
async def order():
    return (await say(1)) + (await say(2)) * (await say(3))
async def say(x): print('say', x); return x
print(run(order()), type(f), (await_ := 5))
