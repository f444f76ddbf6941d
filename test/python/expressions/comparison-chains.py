# a < b < c evaluates b once; any operators mix.
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 > 0, 1 < 2 > 1, 1 == 1 == 1, 1 == 1 != 2)
print(1 < 2 in [2], 'a' in 'abc' in ['abc'], 1 is 1 is not None)
n = 0
def once():
    global n
    n += 1
    return 5
print(1 < once() < 10, n, 10 < once() < once(), n)
print(1 < (2 < 3), (1 < 2) < 3, 1 < 2 < 3 < 4 < 5 < 5)
class Odd:
    def __init__(self, name): self.name = name
    def __lt__(self, other):
        return [self.name, other.name]
    __bool__ = lambda self: False
a, b, c = Odd('a'), Odd('b'), Odd('c')
print(a < b < c)
class Falsy(list):
    def __lt__(self, other): return Falsy()
print(Falsy() < Falsy() < 5)
