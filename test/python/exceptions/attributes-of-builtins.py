# args, str, repr and the special attributes of exceptions.
def show(e): print(type(e).__name__, e.args, str(e), repr(e))
for e in (ValueError(), ValueError('a'), ValueError('a', 'b'), KeyError('k'), KeyError('a', 'b'), KeyError(), IndexError('i'), OSError(9, 'msg'), OSError(9, 'msg', 'file'), OSError('one'), Exception(None), Exception([1]), Exception(''),
          StopIteration(), StopIteration(1, 2), SystemExit(), SystemExit(3), AttributeError('m'), NameError('m'), ImportError('m'), SyntaxError('m'), UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'why'), UnicodeEncodeError('ascii', 'é', 0, 1, 'why')):
    show(e)
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, OSError(9, 'm').errno, OSError(9, 'm').strerror, OSError(9, 'm', 'f').filename)
print(AttributeError('m', name='n', obj=1).name, NameError('m', name='x').name, ImportError('m', name='mod', path='p').name, AttributeError('m').name)
s = SyntaxError('bad', ('file.py', 3, 7, 'text line', 3, 9)); print(s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.msg, str(s))
u = UnicodeDecodeError('utf-8', b'ab\xff', 2, 3, 'bad byte'); print(u.encoding, u.object, u.start, u.end, u.reason)
e = ValueError(1, 2); e.args = 'xy'; print(e, e.args)
e.extra = 5; print(e.extra, e.__dict__)
for bad in (lambda: setattr(e, 'args', 5), lambda: AttributeError(foo=1), lambda: ValueError(x=1), lambda: UnicodeDecodeError('x'), lambda: setattr(e, '__cause__', 5), lambda: setattr(e, '__traceback__', 5), lambda: NameError(bad=1)):
    try: bad()
    except TypeError as err: print(err)
