# __class_getitem__ and __mro_entries__.
class Typed:
    def __class_getitem__(cls, item): return f'{cls.__name__}[{item}]'
print(Typed[int], Typed['x'], Typed[1, 2])
class Sub(Typed): pass
print(Sub[5])
try: Typed()[0]
except TypeError as e: print(e)
class Entry:
    def __mro_entries__(self, bases):
        print('entries', len(bases))
        return (dict,)
class D(Entry()): pass
print(D.__bases__, D(a=1), D.__orig_bases__ != D.__bases__)
class Generic:
    def __class_getitem__(cls, p): return Alias(cls, p)
class Alias:
    def __init__(self, origin, params): self.origin, self.params = origin, params
    def __mro_entries__(self, bases): return (self.origin,)
    def __call__(self, *a): return self.origin(*a)
class L(Generic[int]): pass
print(L.__mro__[1].__name__, isinstance(Generic[str](), Generic))
print(list[int], dict[str, int], tuple[int, ...], list[int]([1]), type(list[int]), list[int].__origin__, list[int].__args__, list[list[int]])
try:
    class Q(5): pass
except TypeError as e: print(e)
