# Raising inside except* clauses.
def show(e, indent=''):
    if isinstance(e, BaseExceptionGroup):
        print(indent + repr(e.message), len(e.exceptions), 'cause', repr(e.__cause__), 'context', type(e.__context__).__name__)
        for x in e.exceptions: show(x, indent + '  ')
    else: print(indent + repr(e), 'context', type(e.__context__).__name__)
def run(body):
    try: body()
    except BaseException as e: show(e)
def reraise():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError: raise
    except* TypeError: pass
run(reraise)
def new():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError: raise RuntimeError('new one')
run(new)
def two():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError: raise RuntimeError('a')
    except* TypeError as e: raise RuntimeError('b') from e
run(two)
def naked():
    try: raise ValueError('n')
    except* ValueError: raise KeyError('k')
run(naked)
def inner_group():
    try: raise ExceptionGroup('g', [ValueError(1)])
    except* ValueError as e: raise e
run(inner_group)
