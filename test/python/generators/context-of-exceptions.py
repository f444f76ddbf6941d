# An exception being handled outside is not visible inside, and comes back after a yield.
def g():
    try:
        raise ValueError('inner')
    except ValueError:
        yield 1
        try:
            raise
        except ValueError as e:
            print('still', e)
    yield 2
it = g()
print(next(it))
try:
    raise KeyError('outer')
except KeyError:
    print(next(it))
    try:
        raise TypeError('new')
    except TypeError as e:
        print(repr(e.__context__))
def h():
    try: yield
    except KeyError:
        raise TypeError('from generator')
it = h(); next(it)
try:
    it.throw(KeyError('thrown'))
except TypeError as e:
    print(repr(e.__context__))
