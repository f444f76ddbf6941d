# A chain of causes and contexts, mixed.
def level(n):
    try:
        if n == 0:
            raise ValueError('root')
        level(n - 1)
    except ValueError as e:
        raise TypeError('level %d' % n) from e
    except TypeError:
        raise ValueError('level %d' % n)
level(3)
