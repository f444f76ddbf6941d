# A value for a generator that has not started.
def g():
    x = yield 1
    print(x)
it = g()
it.send('too early')
