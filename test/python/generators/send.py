# send() gives the value of the yield expression.
def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None: return average
        total += value
        count += 1
        average = total / count
a = averager()
print(next(a), a.send(10), a.send(20), a.send(6))
try:
    a.send(None)
except StopIteration as e:
    print('returned', e.value)
fresh = averager()
try:
    fresh.send(1)
except TypeError as e:
    print(e)
print(fresh.send(None))
def echo():
    received = []
    while len(received) < 3:
        received.append((yield len(received)))
    yield received
e = echo()
print(next(e), e.send('a'), e.send('b'), e.send('c'))
def expressions():
    print((yield 1) + (yield 2))
    x = [(yield 3), (yield 4)]
    print(x, (yield))
    d = {(yield 'k'): (yield 'v')}
    print(d)
x = expressions()
sent = None
try:
    n = 0
    while True:
        print('->', x.send(sent))
        n += 1
        sent = n
except StopIteration:
    print('end')
