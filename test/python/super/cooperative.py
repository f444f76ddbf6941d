# A pipeline of super calls with arguments peeled off.
class Root:
    def __init__(self, **kw):
        assert not kw, kw
        self.log = []
    def process(self, x): return x
class Doubler(Root):
    def process(self, x): return super().process(x * 2)
class Logger(Root):
    def __init__(self, *, prefix='', **kw):
        super().__init__(**kw)
        self.prefix = prefix
    def process(self, x):
        self.log.append(f'{self.prefix}{x}')
        return super().process(x)
class Adder(Root):
    def __init__(self, *, n, **kw):
        super().__init__(**kw)
        self.n = n
    def process(self, x): return super().process(x + self.n)
class P1(Doubler, Logger, Adder): pass
class P2(Adder, Doubler, Logger): pass
p, q = P1(prefix='p', n=1), P2(n=10)
print(p.process(5), p.log, q.process(5), q.log, [c.__name__ for c in P2.__mro__])
try: P1(prefix='x', n=1, bogus=2)
except AssertionError as e: print(e)
