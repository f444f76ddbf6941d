# __setstate__ of an iterator over __getitem__.
def show(f, *a):
    try:
        print(f(*a))
    except BaseException as e:
        print(type(e).__name__, e)
def it():
    class S:
        def __getitem__(self, i):
            if i > 5: raise IndexError
            return i
    i = iter(S()); i.__setstate__(-42); print(next(i), next(i)); i.__setstate__(4); print(list(i))
    i.__setstate__(0)
    show(next, i)
show(it)
