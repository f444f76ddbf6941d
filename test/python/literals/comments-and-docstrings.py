# Comments everywhere; module and function docstrings.
'''Not the docstring: a comment came first, but it still is.'''
x = [  # open
    1,  # one
    # nothing

    2]  # closed
print(x, __doc__)
def f():  # comment after a def
    # comment first
    """Doc of f."""  # after doc
    # at the end
    return 1  # value
    # after return
print(f(), f.__doc__)
if True:
# a comment at column zero
    print('body')
        # a comment deeper
    print('still body')
def g():
    'single quotes'
    "not this one"
class C:
    r'''raw \d doc'''
class D:
    b'bytes are no doc'
class E:
    ('parens' ' joined')
print(g.__doc__, C.__doc__, D.__doc__, E.__doc__, (lambda: 'x').__doc__)
# the end
