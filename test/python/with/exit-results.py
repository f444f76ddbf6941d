# The truth of what __exit__ returns, and exceptions it raises.
class CM:
    def __init__(self, result): self.result = result
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        if isinstance(self.result, BaseException): raise self.result
        return self.result
for r in (None, False, 0, '', True, 1, 'yes', [], [0]):
    try:
        with CM(r): raise ValueError('v')
        print(repr(r), 'swallowed')
    except ValueError: print(repr(r), 'passed on')
try:
    with CM(KeyError('from exit')): raise ValueError('body')
except KeyError as e: print(repr(e), repr(e.__context__))
try:
    with CM(KeyError('from exit')): pass
except KeyError as e: print(repr(e), e.__context__)
class Same:
    def __enter__(self): pass
    def __exit__(self, t, v, tb): raise v
try:
    with Same(): raise ValueError('again')
except ValueError as e: print(e, e.__context__)
class Conv:
    def __enter__(self): pass
    def __exit__(self, t, v, tb):
        if t is KeyError: raise LookupError('converted') from v
try:
    with Conv(): {}['x']
except LookupError as e: print(repr(e), repr(e.__cause__))
class BadBool:
    def __bool__(self): raise TypeError('no truth')
try:
    with CM(BadBool()): raise ValueError
except TypeError as e: print(e, repr(e.__context__))
