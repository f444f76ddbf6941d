# What iterators say when their container changes under them.
from collections import OrderedDict, deque


def attempt(name, make, change, steps=2):
    container = make()
    it = iter(container)
    seen = []
    try:
        for n in range(20):
            seen.append(next(it))
            if n < steps:
                change(container, n)
    except StopIteration:
        print(name, seen, "end", list(it) == [])
    except RuntimeError as e:
        print(name, seen, e)
        try:
            print(next(it))
        except (RuntimeError, StopIteration) as again:
            print("again", type(again).__name__, again)


attempt("list append", lambda: [1, 2], lambda c, n: c.append(n))
attempt("list clear", lambda: [1, 2, 3], lambda c, n: c.clear())
attempt("list pop", lambda: [1, 2, 3, 4], lambda c, n: c.pop())
attempt("list insert", lambda: [1, 2], lambda c, n: c.insert(0, n))
attempt("list delete", lambda: [1, 2, 3, 4, 5], lambda c, n: c.__delitem__(0))
attempt("dict add", lambda: {1: 1, 2: 2}, lambda c, n: c.update({n + 10: 1}))
attempt("dict same", lambda: {1: 1, 2: 2}, lambda c, n: c.update({1: 5}))
attempt("dict swap", lambda: {1: 1, 2: 2, 3: 3}, lambda c, n: (c.pop(3 - n, None), c.update({n + 50: 0})))
attempt("dict clear", lambda: {1: 1, 2: 2}, lambda c, n: c.clear())
attempt("dict remove", lambda: {1: 1, 2: 2}, lambda c, n: c.popitem())
attempt("values", lambda: {1: 1, 2: 2}, lambda c, n: c.setdefault(9 + n))
attempt("set add", lambda: {1, 2}, lambda c, n: c.add(n + 10))
attempt("set remove", lambda: {1, 2, 3}, lambda c, n: c.discard(3 - n))
attempt("set swap", lambda: {1, 2, 3}, lambda c, n: (c.discard(3 - n), c.add(40 + n)), 1)
attempt("deque", lambda: deque([1, 2]), lambda c, n: c.append(1))
attempt("deque set", lambda: deque([1, 2]), lambda c, n: c.__setitem__(1, 7))
attempt("ordered", lambda: OrderedDict(a=1, b=2), lambda c, n: c.update(z=1))
for view in ("keys", "values", "items"):
    d = {1: 2, 3: 4}
    it = iter(getattr(d, view)())
    next(it)
    d[5] = 6
    try:
        next(it)
    except RuntimeError as e:
        print(view, e)
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r), r.__length_hint__())
data = [1, 2, 3]
r = reversed(data)
data.clear()
print(list(r))
e = enumerate(x := [1])
x.append(2)
print(list(e))
