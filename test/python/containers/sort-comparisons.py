# How often sorting compares: CPython's merge sort to the comparison.
class Counted:
    count = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Counted.count += 1
        return self.value < other.value


def cost(values):
    Counted.count = 0
    items = [Counted(v) for v in values]
    items.sort()
    assert [i.value for i in items] == sorted(values)
    return Counted.count


def noise(n, seed=12345):
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed


for n in (0, 1, 2, 3, 10, 63, 64, 65, 100, 257, 1000):
    random = list(noise(n))
    print(n, cost(range(n)), cost(range(n, 0, -1)), cost([1] * n), cost(random), cost(v % 4 for v in random) if False else cost([v % 4 for v in random]))
    print(cost(list(range(n)) + random[:5]), cost(random[:3] + list(range(n))), cost(list(range(n // 2)) + list(range(n // 2))))
pairs = [(v % 5, i) for i, v in enumerate(noise(50))]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))


class Changing:
    def __init__(self, items):
        self.items = items

    def __lt__(self, other):
        self.items.append(1)
        self.items.pop()
        return True


items = []
items.extend(Changing(items) for _ in range(3))
try:
    items.sort()
except ValueError as e:
    print(e, len(items))
try:
    sorted([1, "a", 2])
except TypeError as e:
    print(e)
data = [3, 1, 2]
try:
    data.sort(key=lambda v: 1 // (v - 2))
except ZeroDivisionError as e:
    print(e, data)
print(sorted([2.5, 1, True, 0, -1.0, 2**70]), sorted(["b", "a", "\U0001f600", "\ufffd", ""]), sorted([(1, "b"), (1, "a"), (0, None)]))
print(sorted([float("nan"), 1.0, 0.5]), sorted([[2], [1, 5], []]), sorted([b"b", b"a"]))
