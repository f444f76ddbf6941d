# __call__ with every kind of parameter, and calls through attributes and items.
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, *args, **kw): return self.n + sum(args) + sum(kw.values())
a = Adder(10)
print(a(), a(1, 2), a(1, x=5), callable(a))
print(list(map(a, [1, 2])), sorted([3, 1], key=Adder(0)))
d = {'f': a, 'g': [a]}
print(d['f'](1), d['g'][0](2), (lambda: a)()(3))
class Meta(type):
    def __call__(cls, *args):
        print('creating', cls.__name__, args)
        return super().__call__(*args)
class Made(metaclass=Meta):
    def __init__(self, x): self.x = x
print(Made(3).x)
class Counter:
    count = 0
    def __call__(self):
        self.count += 1
        return self.count
c = Counter()
print([c() for _ in range(3)], list(iter(c, 6)))
