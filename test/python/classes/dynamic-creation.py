# type() with three arguments, and attributes of classes set later.
def init(self, v): self.v = v
def show(self): return f'{type(self).__name__}:{self.v}'
Made = type('Made', (), {'__init__': init, 'show': show, 'k': 1})
print(Made, Made(3).show(), Made.k, Made.__name__, Made.__bases__)
Child = type('Child', (Made,), {'show': lambda self: 'child ' + Made.show(self)})
print(Child(4).show(), Child.__mro__, issubclass(Child, Made))
Made.extra = lambda self: self.v * 100
print(Child(5).extra())
Made.__len__ = lambda self: 7
print(len(Child(0)))
del Made.extra
print(hasattr(Child, 'extra'))
Made.__name__ = 'Renamed'
print(Made, Child(1).show(), Made.__qualname__)
for bad in (lambda: type('X', (5,), {}), lambda: type('X', (), 5), lambda: type(5, (), {}), lambda: type('X', 5, {}), lambda: type('X', (bool,), {}), lambda: type('X', (int, str), {}),
            lambda: type('X', (object, Made), {}), lambda: type('X', (Made, Made), {}), lambda: type('X', (type(None),), {})):
    try: print(bad())
    except TypeError as e: print(e)
