# split and subgroup by type, tuple and function.
g = ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', [TypeError(2), ValueError(3)]), OSError(4)])
print(g.subgroup(ValueError)); print(repr(g.subgroup(ValueError)))
print(repr(g.split(ValueError)))
print(repr(g.split((ValueError, OSError))))
print(repr(g.subgroup(lambda e: isinstance(e, TypeError))))
print(g.subgroup(KeyError), g.split(KeyError)[0], g.split(KeyError)[1] is g, g.subgroup(Exception) is g)
g.add_note('note'); m, r = g.split(TypeError)
print(m.__notes__, r.__notes__, m.message)
print(repr(g.subgroup(lambda e: isinstance(e, ExceptionGroup) and e.message == 'in')))
for bad in (5, 'x', (ValueError, 5), None):
    try: g.split(bad)
    except TypeError as e: print(e)
cause = KeyError('c'); g.__cause__ = cause
print(g.subgroup(OSError).__cause__ is cause)
