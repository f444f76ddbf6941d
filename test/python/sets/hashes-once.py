# Keyword arguments of set subclasses, hashes that are known already, and a set that is cleared while it is read.
def show(f, *a):
    try:
        print(f(*a))
    except BaseException as e:
        print(type(e).__name__, e)
# sets
class subclass(set): pass
show(lambda: subclass(sequence=()))
class fsub(frozenset): pass
show(lambda: fsub(sequence=()))
class subclass_with_new(set):
    def __new__(cls, arg, newarg=None):
        self = super().__new__(cls, arg)
        self.newarg = newarg
        return self
show(lambda: subclass_with_new([1, 2], newarg=3))
show(lambda: subclass_with_new([1, 2]))
class H(int):
    def __init__(self, *args): self.hash_count = 0
    def __hash__(self):
        self.hash_count += 1
        return int.__hash__(self)
n = 10
d = dict.fromkeys(map(H, range(n)))
def count(): return sum(e.hash_count for e in d)
print(count())
s = set(d); print(count())
s.difference(d); print(count())
s.symmetric_difference_update(d); print(count())
d2 = dict.fromkeys(set(d)); print(count())
d3 = dict.fromkeys(frozenset(d)); print(count())
d3 = dict.fromkeys(frozenset(d), 123); print(count())
class X:
    def __hash__(self): return hash(0)
    def __eq__(self, o):
        other.clear()
        return False
other = set(); other = {X() for i in range(10)}
s = {0}
show(lambda: s.update(other))
