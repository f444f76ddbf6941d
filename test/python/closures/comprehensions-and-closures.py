# A comprehension sees the function's variables, and its own stay inside.
def f(n):
    k = 10
    rows = [[k * i + j for j in range(n)] for i in range(n)]
    adders = [lambda x, i=i: x + i + k for i in range(n)]
    k = 100
    return rows, [a(1) for a in adders]
print(f(2))
def g():
    i = 'kept'
    values = [i for i in range(3)]
    total = sum(i for i in values)
    return i, values, total
print(g())
def h():
    fs = {name: (lambda: name) for name in 'ab'}
    return [f() for f in fs.values()]
print(h())
def w():
    return [y for x in range(3) if (y := x * 2)], y
print(w())
