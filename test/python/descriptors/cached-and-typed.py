# Descriptors at work: lazy values, typed fields, aliases.
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, o, t=None):
        if o is None: return self
        print('computing', self.name)
        value = o.__dict__[self.name] = self.f(o)
        return value
class Typed:
    def __init__(self, kind, default=None): self.kind, self.default = kind, default
    def __set_name__(self, owner, name): self.name = '_' + name
    def __get__(self, o, t=None): return getattr(o, self.name, self.default)
    def __set__(self, o, v):
        if not isinstance(v, self.kind): raise TypeError(f'{self.name[1:]} must be {self.kind.__name__}, not {type(v).__name__}')
        setattr(o, self.name, v)
class Alias:
    def __init__(self, to): self.to = to
    def __get__(self, o, t=None): return getattr(o, self.to)
    def __set__(self, o, v): setattr(o, self.to, v)
class Item:
    price = Typed(int, 0)
    name = Typed(str)
    cost = Alias('price')
    @Lazy
    def double(self): return self.price * 2
i = Item()
print(i.price, i.name)
i.price = 5; i.cost += 1
print(i.price, i.cost, i.double, i.double)
i.price = 100
print(i.double, vars(i))
for bad in ('i.price = "x"', 'i.name = 5', 'i.cost = None'):
    try: exec(bad)
    except TypeError as e: print(e)
