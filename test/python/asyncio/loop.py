import asyncio


async def deadlock():
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("never finished")


try:
    asyncio.run(deadlock())
except RuntimeError as e:
    print("RuntimeError", e)


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def bad(value):
    return await Yields(value)


async def main():
    print(await bad(None))
    for value in (5, "x"):
        try:
            await asyncio.create_task(bad(value))
        except RuntimeError as e:
            print(e)
    loop = asyncio.get_running_loop()
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append((sorted(context)[0], repr(context.get("exception")))))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print(seen)
    order = []
    for i in range(3):
        loop.call_soon(order.append, i)
        loop.call_later(0, order.append, f"later{i}")
    loop.call_at(loop.time() + 2, order.append, "at 2")
    loop.call_later(1, order.append, "after 1")
    await asyncio.sleep(3)
    print(order)

    async def agen():
        try:
            for i in range(3):
                await asyncio.sleep(0.1)
                yield i
        finally:
            print("agen closed")

    print([x async for x in agen()], [await asyncio.sleep(0, i) for i in range(2)])
    g = agen()
    print(await anext(g))
    await g.aclose()
    t = asyncio.create_task(asyncio.sleep(1))
    t2 = asyncio.ensure_future(t)
    print(t is t2, asyncio.isfuture(t), asyncio.isfuture(5), asyncio.iscoroutine(main), asyncio.iscoroutinefunction(main))
    await t


asyncio.run(main())


async def leftover():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("leftover cancelled")
        raise


async def forgetful():
    asyncio.create_task(leftover())
    await asyncio.sleep(0)
    return "forgot"


print(asyncio.run(forgetful()))
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(1, "one")), runner.run(asyncio.sleep(1, "two")))
    print(runner.get_loop().is_running(), runner.get_loop().is_closed())
try:
    runner.run(asyncio.sleep(1))
except RuntimeError as e:
    print(e)
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, "by hand")))
loop.close()
try:
    loop.run_until_complete(None)
except RuntimeError as e:
    print(e)
print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__mro__[1].__name__)


async def exiting():
    raise SystemExit(3)


try:
    asyncio.run(exiting())
except SystemExit as e:
    print("exit", e.code)
