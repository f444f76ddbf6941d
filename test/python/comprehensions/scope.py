# The loop variable stays inside; the first iterable is evaluated outside.
x = 'outer'
print([x for x in 'ab'], x, {x: 1 for x in 'c'}, x, [x for x in [x]])
class C:
    items = [1, 2]
    doubled = [i * 2 for i in items]
    try:
        pairs = [(i, items) for i in items]
    except NameError as e:
        print(e)
    nested = [[j for j in range(i)] for i in items]
    print('i' in locals())
print(C.doubled, C.nested)
def f():
    y = 1
    r = [y + i for i in range(3)]
    y = 10
    g = (y + i for i in range(3))
    y = 100
    return r, list(g)
print(f())
print([(lambda: i)() for i in range(3)], [g() for g in [lambda: i for i in range(3)]])
def source():
    print('source asked')
    return [1, 2]
g = (i for i in source())
print('made')
print(list(g))
try:
    (i for i in 5)
except TypeError as e:
    print(e)
