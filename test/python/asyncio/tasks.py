import asyncio

log = []


async def step(name, count, delay=0):
    try:
        for i in range(count):
            log.append(f"{name}{i}")
            await asyncio.sleep(delay)
        return name
    except asyncio.CancelledError as e:
        log.append(f"{name} cancelled {e.args}")
        raise
    finally:
        log.append(f"{name} out")


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("refused")
        return "stayed"


async def order():
    a = asyncio.create_task(step("a", 3), name="A")
    b = asyncio.create_task(step("b", 2), name="B")
    print(a.get_name(), a.done(), len(asyncio.all_tasks()))
    print(await b, await a, a.done(), a.result())
    print(log)
    log.clear()


async def cancelling():
    t = asyncio.create_task(step("c", 5, 1))
    await asyncio.sleep(2.5)
    print(t.cancel("enough"), t.cancelling(), t.cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    print(t.cancelled(), t.cancel(), log)
    log.clear()
    for get in (t.result, t.exception):
        try:
            get()
        except asyncio.CancelledError as e:
            print("again", e.args)
    s = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    s.cancel()
    print(await s, s.cancelled(), s.cancelling(), s.uncancel(), log)
    log.clear()
    early = asyncio.create_task(step("never", 1))
    early.cancel()
    await asyncio.gather(early, return_exceptions=True)
    print(early.cancelled(), log)
    log.clear()


async def boom(delay, kind=ValueError):
    await asyncio.sleep(delay)
    raise kind(delay)


async def failures():
    t = asyncio.create_task(boom(1))
    try:
        t.result()
    except asyncio.InvalidStateError as e:
        print(e)
    try:
        t.exception()
    except asyncio.InvalidStateError as e:
        print(e)
    done, pending = await asyncio.wait([t, asyncio.create_task(step("w", 1, 5))], return_when=asyncio.FIRST_EXCEPTION)
    print([type(d.exception()).__name__ for d in done], len(pending))
    print(log)
    log.clear()
    for p in pending:
        p.cancel()
    print(await asyncio.gather(boom(2, KeyError), boom(1), step("g", 1), return_exceptions=True))
    try:
        await asyncio.gather(boom(2, KeyError), boom(1), step("h", 3, 1))
    except ValueError as e:
        print("first", e)
    await asyncio.sleep(5)
    print(log)
    log.clear()
    for bad in (lambda: asyncio.create_task(5), lambda: asyncio.ensure_future(5), lambda: asyncio.wait_for(5, 1)):
        try:
            r = bad()
            if asyncio.iscoroutine(r):
                await r
        except TypeError as e:
            print(e)
    try:
        await asyncio.wait([])
    except ValueError as e:
        print(e)
    try:
        await asyncio.wait([step("x", 1)])
    except TypeError as e:
        print(e)


async def callbacks():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.add_done_callback(lambda f: print("callback 1", f.result()))
    second = lambda f: print("callback 2")
    f.add_done_callback(second)
    f.add_done_callback(second)
    print(f.remove_done_callback(second))
    loop.call_later(1, f.set_result, "set")
    loop.call_soon(print, "soon")
    h = loop.call_soon(print, "never")
    h.cancel()
    print(h.cancelled(), f.done(), await f, loop.time())
    f.add_done_callback(lambda f: print("late", f.done()))
    await asyncio.sleep(0)
    try:
        f.set_result(1)
    except asyncio.InvalidStateError as e:
        print(e)
    g = loop.create_future()
    try:
        g.set_exception(StopIteration())
        await g
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    g = loop.create_future()
    g.set_exception(ValueError)
    print(repr(g.exception()), g, loop.create_future())
    s = asyncio.shield(step("s", 2, 1))
    t = asyncio.create_task(step("outer", 1))
    s.cancel()
    try:
        await s
    except asyncio.CancelledError:
        print("shield cancelled")
    await asyncio.sleep(3)
    print(log)


async def main():
    for part in (order, cancelling, failures, callbacks):
        print("--", part.__name__)
        await part()
    return "end"


print(asyncio.run(main()))
try:
    asyncio.run(5)
except TypeError as e:
    print(e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)


async def nested():
    c = step("n", 1)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()


asyncio.run(nested())
try:
    asyncio.run(boom(0))
except ValueError as e:
    print("out of run", e)
