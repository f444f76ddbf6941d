import asyncio
log = []
async def work(n, d):
    log.append(("start", n))
    await asyncio.sleep(d)
    log.append(("end", n))
    return n * 2
async def main():
    a = asyncio.create_task(work(1, 2))
    print(await asyncio.gather(work(2, 3), work(3, 1), a))
    try:
        async with asyncio.timeout(0.5):
            await work(9, 10)
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(4, 1))
            async def bad():
                await asyncio.sleep(0.1); raise ValueError("bad")
            tg.create_task(bad())
    except* ValueError as eg:
        print(eg.exceptions)
    q = asyncio.Queue(2)
    async def producer():
        for i in range(5):
            await q.put(i)
        q.shutdown()
    async def consumer():
        out = []
        try:
            while True: out.append(await q.get())
        except asyncio.QueueShutDown: return out
    print(await asyncio.gather(producer(), consumer()))
    async for f in asyncio.as_completed([work(5,.3), work(6,.2)]):
        print(await f)
    print(log, asyncio.get_running_loop().time())
    return 7
print(asyncio.run(main()))
