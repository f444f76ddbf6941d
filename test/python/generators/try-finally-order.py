# try/finally/with around yields.
def g():
    try:
        print('enter')
        yield 1
        print('middle')
        yield 2
    finally:
        print('finally')
print(list(g()))
it = g(); next(it)
it.close()
print('after close')
class CM:
    def __enter__(self): print('cm in'); return self
    def __exit__(self, *a): print('cm out', a[0] and a[0].__name__); return False
def w():
    with CM():
        yield 1
        yield 2
x = w(); next(x); x.close()
x = w(); next(x)
try: x.throw(KeyError)
except KeyError: print('came out')
def nested():
    for i in range(2):
        try:
            try: yield i
            finally: print('in', i)
        finally: print('out', i)
print([*nested()])
def ret():
    try: yield 1
    finally: return 'swallowed'
r = ret(); next(r)
try: r.throw(ValueError)
except StopIteration as e: print(e.value)
