# Class bodies, instances, attributes of both.
class Point:
    """A point."""
    dims = 2
    def __init__(self, x, y=0):
        self.x, self.y = x, y
    def move(self, dx, dy=0):
        self.x += dx
        self.y += dy
        return self
    def __repr__(self): return f'Point({self.x}, {self.y})'
p = Point(1, 2)
print(p, p.move(1).move(1, 1), p.x, p.dims, Point.dims, Point.__doc__, Point.__name__)
p.dims = 3
print(p.dims, Point.dims, p.__dict__, vars(p))
Point.dims = 4
print(p.dims, Point(0).dims)
del p.dims
print(p.dims)
print(type(p), p.__class__ is Point, isinstance(p, Point), isinstance(p, object), isinstance(5, Point))
print(Point.move(p, 10), Point.move.__qualname__, p.move.__name__)
try: Point()
except TypeError as e: print(e)
try: p.z
except AttributeError as e: print(e, e.name, e.obj is p)
try: Point.z
except AttributeError as e: print(e)
print(hasattr(p, 'x'), getattr(p, 'zz', 'default'))
setattr(p, 'zz', 9); print(p.zz); delattr(p, 'zz'); print(hasattr(p, 'zz'))
print(Point, Point.__module__, Point.__qualname__, Point.__bases__, Point.__mro__)
