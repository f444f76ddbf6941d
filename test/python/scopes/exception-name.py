# The name of `except ... as` disappears after the clause.
e = 'before'
try:
    raise ValueError('x')
except ValueError as e:
    print(repr(e))
try:
    print(e)
except NameError as err:
    print(err)
try:
    raise KeyError('k')
except KeyError as saved:
    keep = saved
print(repr(keep))
try:
    raise KeyError('k')
except KeyError as gone:
    del gone
print('fine')
def f():
    e = 1
    try:
        raise TypeError
    except TypeError as e:
        e = 'rebound'
    return 'e' in locals()
print(f())
try:
    raise ValueError(1)
except ValueError as v:
    try:
        raise ValueError(2)
    except ValueError as v:
        print(v)
    print('v' in globals())
