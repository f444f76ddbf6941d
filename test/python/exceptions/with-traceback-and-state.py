# with_traceback, and that handling state is per frame.
e = ValueError('x').with_traceback(None)
print(repr(e), e.__traceback__)
try: raise e
except ValueError as err: print(err is e, err.__traceback__ is not None)
try: ValueError().with_traceback(5)
except TypeError as err: print(err)
import sys
def current(): return repr(sys.exception())
print(current())
try: raise KeyError('k')
except KeyError:
    print(current())
    try: raise ValueError('v')
    except ValueError: print(current())
    print(current())
print(current(), sys.exc_info())
def g():
    yield current()
    try: raise TypeError('t')
    except TypeError: yield current()
    yield current()
try: raise OSError('o')
except OSError:
    it = g(); print(next(it), next(it)); print(current())
print(next(it), current())
