# How far an unpacking asks its iterator.
def gen(n):
    for i in range(n):
        print('yield', i)
        yield i
    print('end')
a, b = gen(2)
print(a, b)
try:
    a, b = gen(4)
except ValueError as e:
    print(e)
try:
    a, b, c = gen(1)
except ValueError as e:
    print(e)
a, *b = gen(3)
print(a, b)
class It:
    def __iter__(self): print('iter'); return iter([1, 2])
x, y = It()
class Broken:
    def __iter__(self): return self
    def __next__(self): raise RuntimeError('broken')
try:
    x, y = Broken()
except RuntimeError as e:
    print(e, x, y)
