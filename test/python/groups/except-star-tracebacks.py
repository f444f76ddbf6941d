import traceback
def t(f):
    try:
        f()
    except BaseException as e:
        e.__traceback__=e.__traceback__.tb_next
        print(''.join(traceback.format_exception(e)),end='')
def f1():
    try:
        raise ValueError(1)
    except* ValueError as e:
        print(repr(e), e.__context__, e.__cause__, e.__suppress_context__)
        raise
t(f1)
def f2():
    try:
        raise ValueError(1)
    except* ValueError as e:
        raise KeyError(2)
t(f2)
def f3():
    try:
        raise ValueError(1)
    except* KeyError as e:
        pass
t(f3)
def f4():
    try:
        raise ExceptionGroup('eg',[ValueError(1),KeyError(2),TypeError(3)])
    except* ValueError as e:
        raise
    except* KeyError as e:
        raise OSError(4)
t(f4)
def f5():
    try:
        raise ValueError(1)
    except* ValueError as e:
        raise e
t(f5)
def f6():
    try:
        raise ValueError(1)
    except* ValueError as e:
        raise KeyError(2) from e
t(f6)
def f7():
    try:
        raise ValueError(1)
    except* int as e:
        raise KeyError(2) from e
t(f7)
def f8():
    try:
        raise ValueError(1)
    except* ExceptionGroup as e:
        raise KeyError(2) from e
t(f8)
def f9():
    try:
        raise ExceptionGroup('eg',[ValueError(1),ExceptionGroup('q',[KeyError(2),TypeError(3)])])
    except* KeyError as e:
        e.add_note('hello')
        raise
t(f9)
def f10():
    try:
        raise ExceptionGroup('eg',[ValueError(1),ExceptionGroup('q',[KeyError(2),TypeError(3)])])
    except* KeyError as e:
        raise e
t(f10)
def f11():
    try:
        raise ExceptionGroup('eg',[ValueError(1),ExceptionGroup('q',[KeyError(2),TypeError(3)])])
    except* KeyError as e:
        raise e.exceptions[0]
t(f11)
g=ExceptionGroup('eg',[ValueError(1),KeyError(2)])
g.__suppress_context__=False
a,b=g.split(ValueError)
print(a.__suppress_context__, a.__cause__, b.__context__)
a,b=g.split(lambda e: isinstance(e,ExceptionGroup))
print(a is g,b)
def f12():
    try:
        raise KeyboardInterrupt(1)
    except* KeyboardInterrupt as e:
        print(repr(e))
        raise SystemExit
t(f12)
