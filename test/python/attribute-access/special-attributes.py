# __class__, __name__, __doc__, __module__ and friends.
class C:
    """Doc."""
    def m(self): "m doc"
c = C()
print(c.__class__, C.__class__, c.__doc__, C.m.__doc__, c.m.__doc__, C.__name__, C.__qualname__, C.__module__, c.__module__, C.m.__name__, C.m.__qualname__, C.m.__module__)
C.__doc__ = 'changed'; print(C.__doc__, c.__doc__); C.__name__ = 'D'; print(C, C.__qualname__); C.__qualname__ = 'Q'; print(C); C.__module__ = 'mod'; print(C)
def f(): "f doc"
f.__doc__ = 'new'; f.__name__ = 'g'; f.__qualname__ = 'x.y'; print(f.__doc__, f.__name__, f.__qualname__)
print(len.__name__, len.__doc__ is not None, len.__module__, [].append.__qualname__, str.upper.__qualname__, int.__name__, (5).__class__, None.__class__, type.__name__)
for bad in ('C.__name__ = 5', 'f.__name__ = 5', 'len.__name__ = "x"', 'int.__name__ = "x"', 'C.__mro__ = ()', 'del C.__name__', 'del f.__name__', 'C.__name__ = "a\\0b"', 'f.__doc__ = 5', 'C.__qualname__ = 1'):
    try: exec(bad); print(bad, 'ok')
    except (TypeError, AttributeError, ValueError) as e: print(bad, '->', type(e).__name__, e)
