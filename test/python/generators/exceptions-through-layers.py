# Exceptions cross several yield from levels, with handlers at each.
def leaf():
    try: yield 'leaf'
    except KeyError as e:
        print('leaf handles', e)
        yield 'leaf after'
    yield 'leaf end'
def mid():
    try: yield from leaf()
    except ValueError as e:
        print('mid handles', e)
        yield 'mid after'
    return 'mid result'
def top():
    try: r = yield from mid()
    except TypeError as e:
        print('top handles', e); yield 'top after'; r = None
    yield ('r', r)
for exc in (KeyError('k'), ValueError('v'), TypeError('t'), OSError('o')):
    g = top(); next(g)
    try: print(g.throw(exc), list(g))
    except OSError as e: print('out', e)
