# The tree of an uncaught group.
def fail(kind, arg):
    raise kind(arg)
def collect(jobs):
    errors = []
    for job in jobs:
        try: fail(*job)
        except Exception as e: errors.append(e)
    return ExceptionGroup('jobs failed', errors)
raise collect([(ValueError, 'bad value'), (KeyError, 'k'), (TypeError, 'two\nlines')])
