# Await chains.
class Wait:
    def __await__(self):
        yield
        raise TimeoutError('no answer')
async def ask(): return await Wait()
async def main():
    return [await ask() for _ in range(2)]
c = main()
c.send(None)
c.send(None)
