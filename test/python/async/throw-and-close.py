# throw() and close() on coroutines.
class Wait:
    def __await__(self): yield 'waiting'
async def worker(log):
    try:
        await Wait()
        log.append('normal')
    except ValueError as e:
        log.append(f'caught {e}')
        await Wait()
        return 'recovered'
    finally:
        log.append('finally')
log = []; c = worker(log); c.send(None)
print(c.throw(ValueError('v')), log)
try: c.send(None)
except StopIteration as e: print(e.value, log)
log = []; c = worker(log); c.send(None); print(c.close(), log)
log = []; c = worker(log); c.send(None)
try: c.throw(KeyError('k'))
except KeyError as e: print(repr(e), log)
async def stubborn():
    try: await Wait()
    except GeneratorExit: await Wait()
s = stubborn(); s.send(None)
try: s.close()
except RuntimeError as e: print(e)
c = worker([]); print(c.close())
async def stop(): raise StopIteration('x')
try: stop().send(None)
except RuntimeError as e: print(e, repr(e.__cause__))
async def self_await():
    try: await me
    except RuntimeError as e: return str(e)
me = self_await()
try: me.send(None)
except StopIteration as e: print(e.value)
