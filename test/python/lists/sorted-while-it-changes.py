# Lists that are changed while they are sorted, and sorts that fail half way.
def attempt(f, *a):
    try: print(repr(f(*a)))
    except Exception as e: print(type(e).__name__, e)
def item(l, how):
    class K:
        def __init__(self, v): self.v = v
        def __lt__(self, other): how(l); return self.v < other.v
    return K
for how in (lambda l: l.clear(), lambda l: l.append(5), lambda l: l.extend(()), lambda l: l.__init__(), lambda l: l.reverse(), lambda l: l.sort(), lambda l: len(l), lambda l: l.__setitem__(slice(None), []), lambda l: l.pop() if l else None):
    l = [3, 1, 2]
    attempt(lambda: l.sort(key=item(l, how)))
    print(l)
for l in ([1, "a", 2], [2, 1, "a", 0], [(1, "a"), (1, 2)], [1, None], [[1], 1]):
    attempt(l.sort)
    print(l)
class Bad:
    n = 0
    def __lt__(self, other):
        Bad.n += 1
        if Bad.n == 3: raise KeyError("third")
        return True
l = [Bad() for _ in range(5)]
attempt(l.sort)
print(len(l))
