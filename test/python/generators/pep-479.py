# StopIteration inside a generator becomes RuntimeError.
def g():
    yield 1
    raise StopIteration('leak')
it = g(); next(it)
try: next(it)
except RuntimeError as e:
    print(e, '|', repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def h():
    yield next(iter([]))
try: list(h())
except RuntimeError as e: print(e)
def fine():
    try: next(iter([]))
    except StopIteration: yield 'caught inside'
print(list(fine()))
def sub():
    return 'value'
    yield
def uses():
    x = yield from sub()
    yield x
print(list(uses()))
try: list(next(iter([])) for _ in 'a')
except RuntimeError as e: print(e)
def thrown(): yield
t = thrown(); next(t)
try: t.throw(StopIteration('x'))
except RuntimeError as e: print(e, repr(e.__cause__))
print(list(map(lambda x: x, iter([1]))))
def mapper(): raise StopIteration
try: print(list(map(lambda _: mapper(), [1, 2])))
except StopIteration: print('map leaks')
