# yield from passes values, sends, throws and the result through.
def inner():
    try:
        a = yield 'first'
        print('inner got', a)
        b = yield 'second'
        print('inner got', b)
    except ValueError as e:
        print('inner caught', e)
        yield 'after error'
    return 'inner result'
def outer():
    r = yield from inner()
    print('result', r)
    yield from [1, 2]
    yield from 'xy'
    r = yield from range(0)
    print('range gives', r)
    return 'outer result'
o = outer()
print(next(o), o.send('A'), o.send('B'))
print(list(o))
o = outer(); next(o)
print(o.throw(ValueError('boo')), next(o), next(o))
try: o.send('to a list iterator')
except AttributeError as e: print(e)
def chain(*its):
    for it in its: yield from it
print(list(chain('ab', (1, 2), {}, {3: 4})))
def bad(): yield from 5
try: list(bad())
except TypeError as e: print(e)
def countdown(n):
    if n:
        yield n
        yield from countdown(n - 1)
print(list(countdown(5)))
def tree(t):
    if t:
        l, v, r = t
        yield from tree(l)
        yield v
        yield from tree(r)
print(list(tree((((None, 1, None), 2, None), 3, (None, 4, None)))))
