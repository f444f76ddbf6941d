import asyncio


async def slow(d, result="done"):
    try:
        await asyncio.sleep(d)
        return result
    except asyncio.CancelledError:
        print("slow cancelled", asyncio.get_running_loop().time())
        raise


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(slow(1), 2))
    for limit in (1, 0, -1):
        try:
            await asyncio.wait_for(slow(5), limit)
        except TimeoutError as e:
            print(repr(e), type(e.__cause__).__name__, asyncio.TimeoutError is TimeoutError)
    print(await asyncio.wait_for(slow(1, "none"), None))
    async with asyncio.timeout(5) as t:
        print(t)
        await slow(1)
        t.reschedule(loop.time() + 1)
        print(t.when(), t.expired())
    print(t, t.expired())
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(3) as inner:
                    await slow(5)
            finally:
                print(inner.expired(), outer.expired())
    except TimeoutError:
        print("outer", inner.expired(), outer.expired())
    try:
        async with asyncio.timeout(0):
            await slow(0.1)
    except TimeoutError as e:
        print("at once")
    try:
        async with asyncio.timeout(1):
            try:
                await slow(2)
            finally:
                raise KeyError("k")
    except KeyError as e:
        print("keyed", type(e.__context__).__name__)
    t = asyncio.timeout(None)
    try:
        t.reschedule(1)
    except RuntimeError as e:
        print(e)
    async with t:
        pass
    try:
        t.reschedule(1)
    except RuntimeError as e:
        print(e)
    try:
        async with t:
            pass
    except RuntimeError as e:
        print(e)
    done, pending = await asyncio.wait([asyncio.create_task(slow(1)), asyncio.create_task(slow(9))], timeout=2)
    print(len(done), len(pending))
    for p in pending:
        p.cancel()
    await asyncio.sleep(0)
    tasks = [asyncio.create_task(slow(d, d)) for d in (3, 1, 2)]
    for c in asyncio.as_completed(tasks):
        print(await c)
    try:
        for c in asyncio.as_completed([slow(1), slow(50)], timeout=2):
            print(await c)
    except TimeoutError as e:
        print("as_completed", repr(e))
    print(await asyncio.sleep(1, "value"))
    try:
        await asyncio.sleep(float("nan"))
    except ValueError as e:
        print(e)
    print(round(loop.time(), 6))


asyncio.run(main())
