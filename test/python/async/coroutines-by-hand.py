# Coroutines driven with send(None).
class Suspend:
    def __init__(self, tag): self.tag = tag
    def __await__(self):
        got = yield self.tag
        return ('resumed', self.tag, got)
async def inner(n):
    print('inner start', n)
    r = await Suspend(f'wait {n}')
    print('inner got', r)
    return n * 10
async def outer():
    a = await inner(1)
    b = await inner(2)
    return a + b
c = outer()
print(type(c).__name__, c.__name__, c.__qualname__)
print(c.send(None)); print(c.send('x'))
try: c.send('y')
except StopIteration as e: print('result', e.value)
try: c.send(None)
except RuntimeError as e: print(e)
def run(coro, *values):
    out, values = [], list(values)
    try:
        v = None
        while True:
            out.append(coro.send(v)); v = values.pop(0) if values else None
    except StopIteration as e: return out, e.value
print(run(outer(), 5, 6))
async def nothing(): pass
print(run(nothing()))
