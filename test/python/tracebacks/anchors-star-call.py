# Spreading what cannot be spread.
def f(*args, **kwargs): return args
print(f(*[1], **{'a': 2}))
print(f(1, *None))
