# Generators run up to the next yield.
def g():
    print('start')
    x = yield 1
    print('got', x)
    y = yield x
    print('got', y)
    return 'result'
it = g()
print(type(it), iter(it) is it, it.__name__, it.__qualname__)
print(next(it))
print(next(it))
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)
print(list(g()))
def empty():
    return
    yield
print(list(empty()), next(empty(), 'default'))
def count(n):
    while n: yield n; n -= 1
print(list(count(4)), sum(count(4)), max(count(3)), 2 in count(3), [*count(2)], dict(zip(count(2), 'ab')))
a, b = count(2)
print(a, b)
