import asyncio


async def work(n, d=0):
    try:
        await asyncio.sleep(d)
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def fail(d, e):
    await asyncio.sleep(d)
    raise e


def show(eg, depth=0):
    print(" " * depth + type(eg).__name__, eg)
    for e in getattr(eg, "exceptions", ()):
        show(e, depth + 2)


async def main():
    async with asyncio.TaskGroup() as tg:
        a, b = tg.create_task(work(1, 2)), tg.create_task(work(2, 1))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work("x", 5))
            tg.create_task(fail(1, ValueError("v")))
            tg.create_task(fail(1, KeyError("k")))
    except* ValueError as eg:
        show(eg)
    except* KeyError as eg:
        show(eg)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work("y", 5))
            await asyncio.sleep(1)
            raise RuntimeError("body")
    except ExceptionGroup as eg:
        show(eg)
        print(eg.__cause__, eg.__context__)

    async def group():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work("z", 5))
            await asyncio.sleep(10)

    t = asyncio.create_task(group())
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("group cancelled", t.cancelling())
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(work("late", 5))
    except TimeoutError:
        print("timeout")
    try:
        async with asyncio.TaskGroup() as outer:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(1, OSError("deep")))
                outer.create_task(work("outer", 5))
    except ExceptionGroup as eg:
        show(eg)
    tg = asyncio.TaskGroup()
    c = work(0)
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print(e)
    async with tg:
        pass
    print(tg)
    for use in (lambda: tg.create_task(work(0)), lambda: tg.__aenter__()):
        try:
            r = use()
            await r
        except RuntimeError as e:
            print(e)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1, 1))
        tg.create_task(work(1, 1))
        print(tg)
    print(asyncio.current_task().cancelling())


asyncio.run(main())
