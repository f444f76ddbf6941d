# A descriptor without __set__ on a slot-like class, and a read-only property by descriptor.
class Constant:
    def __init__(self, value): self.value = value
    def __get__(self, obj, owner): return self.value
    def __set__(self, obj, value): raise AttributeError(f'cannot change {self.value}')
class Physics:
    c = Constant(299792458)
p = Physics()
print(p.c)
p.c += 1
