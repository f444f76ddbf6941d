# An error inside a descriptor reads as a frame.
class Positive:
    def __set_name__(self, owner, name): self.name = name
    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f'{self.name} must be positive, got {value}')
        obj.__dict__[self.name] = value
class Box:
    width = Positive()
    def __init__(self, width): self.width = width
print(Box(3).width)
Box(-1)
