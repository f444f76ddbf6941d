# An error in an async generator, through async for.
async def rows():
    for text in ('1', 'x'):
        yield int(text)
async def total():
    result = 0
    async for row in rows():
        result += row
    return result
total().send(None)
