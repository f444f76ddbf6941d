# throw() raises at the yield.
def g():
    while True:
        try:
            x = yield 'waiting'
            print('got', x)
        except ValueError as e:
            print('handled', e)
            yield 'recovered'
        finally:
            print('finally')
it = g()
print(next(it))
print(it.throw(ValueError('v')))
print(next(it))
print(it.throw(ValueError))
try:
    it.throw(KeyError('k'))
except KeyError as e:
    print('out', e)
print(next(it, 'dead'))
def fresh(): yield 1
f = fresh()
try: f.throw(RuntimeError('before start'))
except RuntimeError as e: print(e)
print(list(f))
f = fresh(); list(f)
try: f.throw(RuntimeError('after end'))
except RuntimeError as e: print(e)
for bad in (lambda: fresh().throw(5), lambda: fresh().throw('s'), lambda: fresh().throw(), lambda: fresh().throw(int)):
    try: bad()
    except TypeError as e: print(e)
def convert():
    try: yield
    except ValueError as e: raise TypeError('converted') from e
c = convert(); next(c)
try: c.throw(ValueError('orig'))
except TypeError as e: print(e, repr(e.__cause__))
def returns():
    try: yield
    except ValueError: return 'early'
r = returns(); next(r)
try: r.throw(ValueError)
except StopIteration as e: print(e.value)
