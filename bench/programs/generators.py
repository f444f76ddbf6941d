# Generators, pipelines of them, yield from.
def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def squares(it):
    for x in it:
        yield x * x


def only_odd(it):
    for x in it:
        if x & 1:
            yield x


class Tree:
    def __init__(self, depth, value):
        self.value = value
        self.left = Tree(depth - 1, value * 2) if depth else None
        self.right = Tree(depth - 1, value * 2 + 1) if depth else None

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def averages():
    total = count = 0
    mean = None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total / count


average = averages()
next(average)
for i in range(500000):
    mean = average.send(i)
tree = Tree(12, 1)
print(sum(only_odd(squares(numbers(900000)))), sum(tree) + sum(tree), mean)
