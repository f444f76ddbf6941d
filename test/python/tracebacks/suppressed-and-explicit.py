# from None, then a new exception with its own context.
def inner():
    try: {}['a']
    except KeyError: raise ValueError('hidden context') from None
def outer():
    try: inner()
    except ValueError as e:
        e.add_note('added in outer')
        raise RuntimeError('visible')
outer()
