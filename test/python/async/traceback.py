# A coroutine chain in a traceback.
async def fetch(key):
    return {'a': 1}[key]
async def load(keys):
    return [await fetch(key) for key in keys]
def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value
print(run(load(['a'])))
run(load(['a', 'b']))
