# yield as an expression in odd places.
def g():
    x = [(yield 'a'), (yield 'b')]
    y = {(yield 'k'): (yield 'v')}
    z = (yield) or 'default'
    w = f'{(yield "f")}'
    print(x, y, z, w, (yield 1) if (yield 'cond') else (yield 2))
    assert (yield 'assert') is None, (yield 'msg')
    lambda: (yield)
    for i in (yield 'iter'): print('i', i)
    while (yield 'while') != 'out': pass
    d = {}
    d[(yield 'index')] = yield 'value'
    print(d)
    return (yield 'last')
it, sent = g(), [None, 1, 2, 3, 4, None, 'F', True, 'then', None, [7, 8], 'in', 'out', 'K', 'V', 'R']
try:
    for s in sent: print(repr(it.send(s)), end=' ')
except StopIteration as e: print('result', e.value)
