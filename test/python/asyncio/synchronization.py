import asyncio


async def locks():
    lock = asyncio.Lock()
    log = []

    async def user(n):
        async with lock:
            log.append(f"in{n}")
            await asyncio.sleep(1)
            log.append(f"out{n}")

    tasks = [asyncio.create_task(user(i)) for i in range(4)]
    await asyncio.sleep(0.5)
    print(lock.locked())
    tasks[1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(log, lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    print(await lock.acquire(), lock.locked())


async def events():
    event = asyncio.Event()
    log = []

    async def waiter(n):
        log.append((n, await event.wait()))

    tasks = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(1)
    tasks[0].cancel()
    event.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(log, event.is_set(), await event.wait())
    event.clear()
    print(event.is_set())


async def semaphores():
    sem = asyncio.Semaphore(2)
    now = peak = 0
    start = asyncio.get_running_loop().time()

    async def user(n):
        nonlocal now, peak
        async with sem:
            now += 1
            peak = max(peak, now)
            await asyncio.sleep(1)
            now -= 1
            return n

    print(await asyncio.gather(*[user(i) for i in range(5)]), peak, sem.locked(), asyncio.get_running_loop().time() - start)
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)


async def conditions():
    cond = asyncio.Condition()
    ready = 0
    log = []

    async def consumer(n):
        async with cond:
            await cond.wait_for(lambda: ready > n)
            log.append(n)

    tasks = [asyncio.create_task(consumer(i)) for i in range(3)]
    for _ in range(3):
        await asyncio.sleep(1)
        async with cond:
            ready += 1
            cond.notify_all()
    await asyncio.gather(*tasks)
    print(log)
    for use in (cond.notify, cond.release):
        try:
            use()
        except RuntimeError as e:
            print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)


async def barriers():
    barrier = asyncio.Barrier(3)
    start = asyncio.get_running_loop().time()

    async def party(n):
        await asyncio.sleep(n)
        try:
            i = await barrier.wait()
        except asyncio.BrokenBarrierError as e:
            return str(e)
        return i, asyncio.get_running_loop().time() - start

    print(sorted(await asyncio.gather(*[party(i) for i in range(3)])), barrier.n_waiting, barrier.parties)
    t = asyncio.create_task(party(0))
    await asyncio.sleep(1)
    print(barrier.n_waiting)
    await barrier.abort()
    print(await t, barrier.broken)
    await barrier.reset()
    print(barrier.broken)


async def queues():
    q = asyncio.Queue(maxsize=2)
    log = []

    async def producer():
        for i in range(5):
            await q.put(i)
            log.append(f"+{i}")
        await q.join()
        log.append("joined")

    async def consumer():
        while True:
            item = await q.get()
            log.append(f"-{item}")
            await asyncio.sleep(1)
            q.task_done()

    c = asyncio.create_task(consumer())
    await producer()
    c.cancel()
    print(log)
    print(q.empty(), q.full(), q.qsize(), q.maxsize, q)
    for use in (q.get_nowait, q.task_done):
        try:
            use()
        except (asyncio.QueueEmpty, ValueError) as e:
            print(type(e).__name__, e)
    q.put_nowait(1), q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print(type(e).__name__)
    print(q)
    blocked = asyncio.create_task(q.put(9))
    await asyncio.sleep(0)
    q.shutdown()
    try:
        await blocked
    except asyncio.QueueShutDown:
        print("shut down", await q.get(), await q.get())
    try:
        await q.get()
    except asyncio.QueueShutDown:
        print("empty")
    p, l = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for x in (3, 1, 2):
        p.put_nowait(x), l.put_nowait(x)
    print([p.get_nowait() for _ in range(3)], [l.get_nowait() for _ in range(3)])


for part in (locks, events, semaphores, conditions, barriers, queues):
    print("--", part.__name__)
    asyncio.run(part())
