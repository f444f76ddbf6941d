# except* splits a group among clauses.
def run(exc):
    try:
        raise exc
    except* ValueError as e: print('V', repr(e))
    except* (TypeError, KeyError) as e: print('TK', repr(e))
    else: print('else')
    finally: print('finally')
run(ExceptionGroup('g', [ValueError(1), TypeError(2), ValueError(3)]))
run(ValueError('naked'))
try: run(ExceptionGroup('g', [ValueError(1), OSError(9)]))
except ExceptionGroup as e: print('rest', repr(e))
try: run(ExceptionGroup('g', [ExceptionGroup('deep', [KeyError('k'), OSError(1)])]))
except ExceptionGroup as e: print('rest', repr(e))
try: run(OSError('naked rest'))
except OSError as e: print('naked', repr(e))
try: pass
except* ValueError: print('no')
else: print('nothing raised')
def gen():
    try: raise ExceptionGroup('x', [ValueError(1), KeyError(2)])
    except* ValueError: yield 'v'
    except* KeyError: yield 'k'
print(list(gen()))
for i in range(2):
    try: raise ExceptionGroup('loop', [ValueError(i)])
    except* ValueError as e: last = e.exceptions[0]
print(last, 'e' in globals())
