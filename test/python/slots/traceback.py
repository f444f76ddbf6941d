# A slot that was not set, read by a method.
class Vector:
    __slots__ = ('x', 'y')
    def __init__(self, x): self.x = x
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
v = Vector(3)
v.y = 4
print(v.norm())
Vector(1).norm()
