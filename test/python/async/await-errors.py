# What can and cannot be awaited.
def run(coro):
    try:
        while True: coro.send(None)
    except StopIteration as e: return e.value
async def await_it(x): return await x
class NoIter:
    def __await__(self): return 5
class ListAwait:
    def __await__(self): return [1]
class GenAwait:
    def __await__(self): return iter([1, 2])
class CoroAwait:
    def __await__(self): return co()
async def co(): return 'co'
for x in (5, None, 'a', [], NoIter(), ListAwait(), GenAwait(), (i for i in []), lambda: 0, co, co()):
    try: print(type(x).__name__, run(await_it(x)))
    except TypeError as e: print(type(x).__name__, '->', e)
k = CoroAwait()
try: run(await_it(k))
except TypeError as e: print(e)
c = co(); run(c)
try: run(await_it(c))
except RuntimeError as e: print(e)
c = co()
for bad in ('next(c)', 'iter(c)', 'list(c)', 'c()', 'c.send()', 'c.nope', 'c + 1', '[*c]', 'for_'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
try: c.send(5)
except TypeError as e: print(e)
c.close()
try: c.send(None)
except RuntimeError as e: print(e)
