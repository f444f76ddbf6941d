# Chained async generators and generator expressions.
def run(coro):
    try:
        while True: coro.send(None)
    except StopIteration as e: return e.value
class Step:
    def __init__(self, v): self.v = v
    def __await__(self):
        log.append(self.v); yield
        return self.v
log = []
async def source(n):
    for i in range(n): yield await Step(i)
async def double(it):
    async for x in it: yield x * 2
async def take(it, n):
    if n <= 0: return
    async for x in it:
        yield x
        n -= 1
        if not n: break
async def main():
    print([x async for x in take(double(source(10)), 3)], log)
    print([x + y async for x in source(2) async for y in source(2)], [[y async for y in source(x)] async for x in source(3)])
    g = (x * 10 async for x in source(3) if x)
    print(type(g).__name__, [v async for v in g], sum([x async for x in source(4)]), {k: v async for k, v in pairs()}, max([x async for x in source(3)]))
    return [f async for f in source(2)][::-1]
async def pairs():
    for p in ['ab', 'cd']: yield p
print(run(main()))
async def lister(): return [x for x in [await Step(1), await Step(2)]], [await Step(x) for x in range(2)]
print(run(lister()))
