# A chain that leads back to itself ends.
try:
    try: raise ValueError('a')
    except ValueError as a:
        first = a
        raise KeyError('b') from a
except KeyError as b:
    first.__cause__ = b
    raise
