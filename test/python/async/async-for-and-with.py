# async for and async with, with hand-made objects.
class Tick:
    def __init__(self, v): self.v = v
    def __await__(self): yield f'tick {self.v}'; return self.v
class Range:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        return await Tick(self.i)
class CM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    async def __aenter__(self): await Tick('enter'); print('enter', self.name); return self.name
    async def __aexit__(self, t, v, tb): await Tick('exit'); print('exit', self.name, t and t.__name__); return self.swallow
async def main():
    async for x in Range(2): print('x', x)
    else: print('else')
    async for x in Range(5):
        if x == 2: break
    async with CM('a') as a, CM('b'): print(a)
    async with CM('s', True): raise ValueError
    try:
        async with CM('t'): raise KeyError('k')
    except KeyError as e: print('out', e)
    return [x async for x in Range(3)], {x: x async for x in Range(2)}, {x async for x in Range(2)} == {1, 2}, [y for y in [1] if await Tick(1)], [x async for x in Range(4) if x % 2 if await Tick(x)]
def run(coro):
    ticks = []
    try:
        while True: ticks.append(coro.send(None))
    except StopIteration as e: return len(ticks), e.value
print(run(main()))
async def gen_in_call(): return sum([x async for x in Range(4)]), [i async for i in (j async for j in Range(2))]
print(run(gen_in_call()))
