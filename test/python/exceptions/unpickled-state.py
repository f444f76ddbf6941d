# Exceptions compare by identity, hash, and keep their class through raise.
a, b = ValueError('x'), ValueError('x')
print(a == b, a == a, len({a, b}), a in [b], isinstance(a, ValueError), bool(a))
errors = []
for f in (lambda: 1 / 0, lambda: int('q'), lambda: [][1], lambda: {}['z'], lambda: None.x, lambda: 'a' + 1):
    try: f()
    except Exception as e: errors.append(e)
print([type(e).__name__ for e in errors])
print({type(e): str(e) for e in errors}[KeyError], sorted(str(e) for e in errors))
def classify(e):
    match e:
        case ZeroDivisionError() | OverflowError(): return 'math'
        case LookupError(args=[first]): return ('lookup', first)
        case Exception(): return 'other'
print([classify(e) for e in errors])
