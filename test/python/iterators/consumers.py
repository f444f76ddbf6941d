# Everything that consumes an iterable, from a generator.
def g(n=3):
    for i in range(n): yield i
print(list(g()), tuple(g()), set(g()) == {0, 1, 2}, sum(g()), max(g()), min(g()), sorted(g(), reverse=True), any(g()), all(g()), dict(enumerate(g())), list(zip(g(), g())), ','.join(map(str, g())), [*g()], (*g(),), {*g()} == {0, 1, 2}, 2 in g(), 9 in g(), list(reversed(list(g()))), bytes(g()), frozenset(g()) == {0, 1, 2}, len([*g()]), print(*g()))
a, *b = g(); print(a, b); x, y, z = g(); print(x, y, z)
l = [9]; l.extend(g()); l += g(); l[1:2] = g(2); print(l); d = {}; d.update(zip(g(), 'abc')); print(d); s = set(); s.update(g()); print(len(s))
print(dict((i, i * i) for i in g()), str.join('-', (str(i) for i in g())), max((i for i in g()), key=lambda i: -i), [i for i in g() if i], next(i for i in g() if i > 1), sum((i for i in g()), 10), min(g(0), default='none'), dict.fromkeys(g()), bytearray(g()), list(map(lambda a, b: a - b, g(), g())))
it = g(5); print(1 in it, list(it)); it = g(5); print(any(i == 2 for i in it), list(it)); it = g(5); print(all(i < 2 for i in it), list(it))
