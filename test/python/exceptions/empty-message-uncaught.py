# Exceptions without a message, and with several arguments.
def f():
    try:
        raise KeyError
    except KeyError:
        raise ValueError('one', 2, ['three'])
f()
