# throw() of an exception class that makes no exception.
def show(f, *a):
    try:
        print(f(*a))
    except BaseException as e:
        print(type(e).__name__, e)
class E(Exception):
    def __new__(cls, *args, **kwargs): return cls
def g(): yield
x = g()
show(x.throw, E)
show(next, x)
def g():
    try: yield
    except TypeError as e: print("caught", e)
x = g(); next(x)
show(x.throw, E)
