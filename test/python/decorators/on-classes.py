# Class decorators, with arguments, with state.
registry = {}
def register(cls):
    registry[cls.__name__] = cls
    return cls
def add(**attrs):
    def deco(cls):
        for k, v in attrs.items(): setattr(cls, k, v)
        return cls
    return deco
@register
@add(x=1, y='two')
class A:
    @register
    class Inner: pass
print(sorted(registry), A.x, A.y, registry['A'] is A)
def singleton(cls): return cls()
@singleton
class Config:
    value = 5
    def show(self): return self.value
print(Config.show(), type(Config).__name__)
def total_order(cls):
    cls.__gt__ = lambda a, b: b < a
    cls.__ge__ = lambda a, b: not a < b
    return cls
@total_order
class N:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
print(N(2) > N(1), N(1) >= N(1), N(1) > N(2))
