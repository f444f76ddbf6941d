# Dispatch tables, sort keys, callbacks and recursion with lambdas.
ops = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b if b else float('inf')}
print({k: f(6, 3) for k, f in ops.items()}, ops['/'](1, 0), [f.__name__ for f in ops.values()])
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
fib = (lambda f: lambda n: f(f, n))(lambda f, n: n if n < 2 else f(f, n - 1) + f(f, n - 2))
print(fact(10), [fib(i) for i in range(10)])
steps = [lambda x: x + 1, lambda x: x * 2, str, lambda s: s + '!']
v = 5
for s in steps: v = s(v)
print(v, (lambda *fs: lambda x: [f(x) for f in fs])(abs, str, lambda n: -n)(-3), sorted([(2, 'b'), (1, 'z')], key=lambda p: p[1]), max({'a': 3, 'b': 7}.items(), key=lambda kv: kv[1]), list(filter(lambda x: x % 3 == 0, range(10))), list(map(lambda x, y: (y, x), 'ab', (1, 2))))
counter = (lambda c: lambda: c.append(1) or len(c))([]); print(counter(), counter())
print((lambda x, /, y=2, *z, k=3, **w: (x, y, z, k, w))(1, 5, 6, 7, k=8, m=9), (lambda: (lambda: (yield 1))())().__next__(), (lambda a=(lambda: 5): a())(), (lambda s: [c for c in s if c in 'aeiou'])('education'))
