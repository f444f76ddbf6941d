# A class with operator methods: vectors and a small fraction type.
class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __lt__(self, other):
        return self.x < other.x

    def __getitem__(self, i):
        return self.x if i == 0 else self.y

    def __len__(self):
        return 2

    def __bool__(self):
        return self.x != 0 or self.y != 0


def run(n):
    position, velocity = Vector(0, 0), Vector(1, 2)
    zero = Vector(0, 0)
    count = 0
    for i in range(n):
        position = position + velocity * 2
        if i % 7 == 0:
            velocity = -velocity
        if position == zero or not velocity:
            count += 1
        if position < zero:
            position = position - 3 * velocity
        count += position[0] & 1
    return position.x, position.y, count


print(run(300000))
