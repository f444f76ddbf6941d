# Lambdas with every kind of parameter and body.
print((lambda: 5)(), (lambda x: x)(1), (lambda x, y=2: x + y)(1), (lambda *a: a)(1, 2), (lambda **k: k)(a=1))
print((lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3), (lambda *, k: k)(k=1), (lambda *a, k=0, **kw: (a, k, kw))(1, k=2, z=3))
print((lambda x: lambda y: x * y)(3)(4), (lambda x: (x, -x))(1), (lambda: (yield))().__class__.__name__)
print((lambda x: x if x else 'falsy')(0), (lambda: [i for i in range(3)])(), (lambda f: f(f))(lambda g: 'self'))
f = lambda: None
print(f(), f.__name__, f.__qualname__, type(f).__name__, f.__doc__, f.__defaults__ if hasattr(f, '__defaults__') else None)
print([f(2) for f in [lambda x: x + 1, lambda x: x * 10]], sorted('bca', key=lambda c: -ord(c)))
print((lambda x=lambda: 1: x())(), (lambda a, b=[1]: a + b)([0]))
d = {'k': lambda self: self}
print(d['k'](1), (lambda: (lambda: (lambda: 'deep')())())())
print(max([(1, 'b'), (2, 'a')], key=lambda t: t[1]), list(map(lambda t: t[::-1], ['ab', 'cd'])))
