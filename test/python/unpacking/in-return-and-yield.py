# Starred expressions without brackets in return, yield and subscripts.
def f(*xs): return 0, *xs, 'end'
print(f(1, 2), f())
def g(xs):
    got = yield 1, *xs
    print('got', got)
    yield *xs,
it = g([7, 8])
print(next(it), it.send('v'))
t = 1, *[2, 3], *'xy'
print(t)
for x in 1, *[2, 3]: print(x, end=' ')
print()
def h(): return *[1],
print(h(), (lambda: (*'ab',))())
