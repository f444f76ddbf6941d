# Method calls, inherited methods and super().
class Shape:
    def __init__(self, size):
        self.size = size

    def area(self):
        return 0

    def scaled(self, k):
        return self.area() * k

    def bump(self):
        self.size += 1


class Square(Shape):
    def area(self):
        return self.size * self.size


class Box(Square):
    def area(self):
        return super().area() * 6

    @staticmethod
    def unit():
        return 1

    @classmethod
    def sides(cls):
        return 6


def run(shapes, rounds):
    total = 0
    for i in range(rounds):
        for shape in shapes:
            total += shape.scaled(2) + shape.area()
            if i % 100 == 0:
                shape.bump()
        total += Box.unit() + Box.sides()
        total %= 1000003
    return total


print(run([Shape(1), Square(2), Box(3), Square(4), Box(5)], 150000))
