# Functions passed, returned, stored and composed.
def compose(*fs):
    def composed(x):
        for f in reversed(fs): x = f(x)
        return x
    return composed
inc = lambda x: x + 1
print(compose(str, inc, abs)(-4))
table = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, 'max': max}
print([table[k](5, 3) for k in table])
def apply_n(f, n, x):
    return x if n == 0 else apply_n(f, n - 1, f(x))
print(apply_n(lambda s: s + '!', 3, 'hi'))
print(list(map(lambda a, b: a * b, [1, 2, 3], [4, 5, 6])), list(filter(None, [0, 1, '', 'a'])))
def curry(f, n):
    def step(*got): return f(*got) if len(got) >= n else lambda x: step(*got, x)
    return step
print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3))
print((lambda f: f(f, 5))(lambda self, n: 1 if n == 0 else n * self(self, n - 1)))
methods = ['upper', 'title', 'swapcase']
print([getattr('hello World', m)() for m in methods])
