# Closures, nonlocal, functions as values.
def counter():
    n = 0

    def increment(by):
        nonlocal n
        n += by
        return n

    return increment


def compose(f, g):
    return lambda x: f(g(x))


def adder(k):
    return lambda x: x + k


def fold(function, items, value):
    for item in items:
        value = function(value, item)
    return value


tick = counter()
for i in range(1200000):
    tick(i & 3)
chain = adder(1)
for k in range(2, 8):
    chain = compose(adder(k), chain)
total = 0
for i in range(120000):
    total += chain(i)
print(tick(0), total, fold(lambda a, b: (a * 31 + b) % 1000003, range(1200000), 7))
