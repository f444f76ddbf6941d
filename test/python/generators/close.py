# close() raises GeneratorExit inside; finally blocks run.
def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('exit')
        raise
    finally:
        print('cleanup')
it = g(); next(it)
print(it.close(), next(it, 'closed'), it.close())
fresh = g()
print(fresh.close(), next(fresh, 'closed'))
def stubborn():
    try: yield 1
    except GeneratorExit: yield 'no'
s = stubborn(); next(s)
try: s.close()
except RuntimeError as e: print(e)
def value():
    try: yield 1
    except GeneratorExit: return 'the value'
v = value(); next(v)
print(v.close())
def failing():
    try: yield 1
    finally: raise KeyError('in finally')
f = failing(); next(f)
try: f.close()
except KeyError as e: print(repr(e), repr(e.__context__))
def nested():
    try:
        yield from g()
    finally:
        print('outer cleanup')
n = nested(); next(n); n.close()
def loop():
    for i in range(10):
        try: yield i
        finally: print('leaving', i)
for i in (it := loop()):
    if i == 1: break
it.close()
