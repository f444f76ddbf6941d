# A round-robin scheduler in a few lines.
class Sleep:
    def __init__(self, n): self.n = n
    def __await__(self):
        for _ in range(self.n): yield
        return self.n
class Task:
    def __init__(self, name, coro): self.name, self.coro, self.done, self.result = name, coro, False, None
    def step(self):
        try: self.coro.send(None)
        except StopIteration as e: self.done, self.result = True, e.value
        except Exception as e: self.done, self.result = True, e
    def __await__(self):
        while not self.done: yield
        if isinstance(self.result, Exception): raise self.result
        return self.result
def loop(*tasks):
    tasks = list(tasks)
    while tasks:
        for t in tasks[:]:
            t.step()
            if t.done: tasks.remove(t); print('done', t.name, repr(t.result))
async def job(name, n):
    for i in range(n):
        print(name, i)
        await Sleep(1)
    if name == 'bad': raise ValueError('bad job')
    return n
a, b, bad = Task('a', job('a', 2)), Task('b', job('b', 3)), Task('bad', job('bad', 1))
async def waiter():
    total = await a + await b
    try: await bad
    except ValueError as e: return total, str(e)
loop(a, b, bad, Task('waiter', waiter()))
