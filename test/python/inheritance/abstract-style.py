# NotImplementedError, template methods and a hand-made interface check.
class Shape:
    def area(self): raise NotImplementedError(f'{type(self).__name__}.area')
    def describe(self): return f'{type(self).__name__} of {self.area():.2f}'
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r ** 2
class Blob(Shape): pass
for s in (Square(2), Circle(1.5), Blob()):
    try: print(s.describe())
    except NotImplementedError as e: print('missing', e)
print(sorted([Square(3), Circle(1), Square(1)], key=Shape.area)[0].describe())
print(issubclass(NotImplementedError, RuntimeError), max([Square(3), Circle(1)], key=lambda s: s.area()).describe())
