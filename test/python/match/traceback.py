# A class pattern that asks too much.
class Point:
    __match_args__ = ('x',)
    def __init__(self, x): self.x = x
def where(p):
    match p:
        case None: return 'nowhere'
        case Point(x, y): return x, y
print(where(None))
print(where(Point(1)))
