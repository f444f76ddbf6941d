# await of a number, in a nested coroutine.
async def inner(x):
    return await x
async def outer():
    return await inner(5)
outer().send(None)
