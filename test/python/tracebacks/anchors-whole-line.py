# No anchors where the whole line is the place.
def f():
    raise ValueError('plain raise')
def g():
    f()
def h():
    assert False
try: h()
except AssertionError: print('assert')
g()
