# Which clause catches what.
def test(exc):
    try:
        raise exc
    except ZeroDivisionError: return 'zero'
    except (KeyError, IndexError) as e: return f'lookup {type(e).__name__}'
    except ArithmeticError: return 'arithmetic'
    except Exception as e: return f'exception {e}'
    except BaseException: return 'base'
    except: return 'never'
for e in (ZeroDivisionError(), KeyError('k'), IndexError(), OverflowError(), ValueError('v'), KeyboardInterrupt(), StopIteration(1), GeneratorExit(), SystemExit(2)): print(test(e))
try: {}['x']
except LookupError as e: print(repr(e))
try:
    try: raise ValueError('inner')
    except KeyError: print('no')
except ValueError as e: print('outer', e)
kinds = (TypeError, ValueError)
try: int('x')
except kinds: print('tuple variable')
def lazy(kind): print('evaluated', kind.__name__); return kind
try: raise KeyError
except lazy(ValueError): pass
except lazy(KeyError): print('matched')
except lazy(TypeError): pass
for bad in ('5', '"x"', '(ValueError, 5)', 'None', 'int', '[ValueError]'):
    try: exec(f'try:\n  raise KeyError\nexcept {bad}: pass')
    except TypeError as e: print(bad, '->', e, repr(e.__context__))
try: pass
except undefined_name_never_evaluated: pass
print('end')
