# Exceptions in except, else and finally blocks.
def attempt(where):
    try:
        try:
            if where != 'else': raise ValueError('body')
        except ValueError:
            if where == 'except': raise KeyError('in except')
        else: raise KeyError('in else')
        finally:
            if where == 'finally': raise TypeError('in finally')
    except Exception as e:
        return repr(e), repr(e.__context__), repr(e.__context__.__context__) if e.__context__ else None
for w in ('except', 'else', 'finally', 'none'): print(w, attempt(w))
def deep(n):
    try:
        if n == 0: raise ValueError('bottom')
        deep(n - 1)
    except Exception as e:
        raise RuntimeError(n) from e
try: deep(2)
except RuntimeError as e:
    while e: print(repr(e)); e = e.__cause__
for i in range(3):
    try:
        try: raise ValueError(i)
        except ValueError as e:
            if i == 1: raise
    except ValueError as e2: print('outer', e2)
try:
    try: raise Exception('x')
    except Exception as e: x = e; raise x
except Exception as e: print(e.__context__)
