# A group whose members have causes and tracebacks of their own.
def parse(x):
    try: return int(x)
    except ValueError as e: raise TypeError(f'not a number: {x}') from e
errors = []
for x in ('1', 'a', 'b'):
    try: parse(x)
    except TypeError as e: errors.append(e)
raise ExceptionGroup('parse errors', errors)
