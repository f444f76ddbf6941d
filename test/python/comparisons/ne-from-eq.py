# Without __ne__, != is the opposite of ==, unless that is NotImplemented.
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, other):
        if not isinstance(other, E): return NotImplemented
        return self.v == other.v
print(E(1) == E(1), E(1) != E(1), E(1) == E(2), E(1) != E(2), E(1) == 1, E(1) != 1)
print(E.__hash__, E(1) in [E(2), E(1)])
try:
    hash(E(1))
except TypeError as e:
    print(e)
try:
    {E(1): 2}
except TypeError as e:
    print(e)
class F(E):
    __hash__ = object.__hash__
class T:
    def __eq__(self, other): return 'truthy'
print(T() == 1, T() != 1, [T()] == [1], T() in [5])
