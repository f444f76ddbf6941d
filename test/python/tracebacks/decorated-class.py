# A class decorator that fails.
def seal(cls):
    for name in cls.fields: setattr(cls, name, None)
    return cls
@seal
class Point:
    fields = ('x', 'y')
print(Point.x)
@seal
class Broken:
    names = ('x',)
