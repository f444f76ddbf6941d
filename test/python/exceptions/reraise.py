# raise without arguments, and re-raising a saved exception.
def f():
    try: 1 / 0
    except ZeroDivisionError as e:
        e.add_note('seen')
        raise
try: f()
except ZeroDivisionError as e: print(e, e.__notes__, e.__context__)
def nested():
    try: raise KeyError('first')
    except KeyError:
        try: raise ValueError('second')
        except ValueError: pass
        raise
try: nested()
except KeyError as e: print(repr(e), e.__context__)
saved = None
try: raise ValueError('saved')
except ValueError as e: saved = e
try: raise saved
except ValueError as e: print(e is saved)
def helper(): raise
try:
    try: raise TypeError('through helper')
    except TypeError: helper()
except TypeError as e: print(e)
try: helper()
except RuntimeError as e: print(e)
def gen():
    try: yield 1
    except ValueError: raise
g = gen(); next(g)
try: g.throw(ValueError('thrown'))
except ValueError as e: print(e)
try:
    try: raise ValueError('a')
    finally:
        try: raise KeyError('b')
        except KeyError: print('handled in finally')
except ValueError as e: print('survived', e)
