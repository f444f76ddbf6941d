# What stands in an AssertionError.
def show(code):
    try: exec(code)
    except AssertionError as e: print(code, '->', repr(e), e.args)
for code in ('assert 0', 'assert 0, "m"', 'assert 0, (1, 2)', 'assert 0, None', 'assert [], [1]', 'assert 0, ValueError("v")', 'assert (0, "tuple is true")', 'assert 0, ("a" "b")', 'assert not 1, f"{1 + 1}"', 'assert 0 or "", 5', 'assert None is not None'): show(code)
calls = []
def note(x): calls.append(x); return x
assert note(1), note('msg')
try: assert note(0), note('msg')
except AssertionError as e: print(e, calls)
try: assert 0, 1 / 0
except ZeroDivisionError as e: print('message failed', e, e.__context__)
class T:
    def __bool__(self): raise KeyError('in bool')
try: assert T()
except KeyError as e: print(repr(e))
AssertionError_ = AssertionError
AssertionError = ValueError
try: assert 0, 'shadowed'
except BaseException as e: print(type(e).__name__)
del AssertionError
