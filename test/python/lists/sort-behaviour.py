# Stability, keys, reverse, errors and what is seen during a sort.
data = [('b', 2), ('a', 2), ('c', 1), ('d', 1)]
print(sorted(data, key=lambda t: t[1]), sorted(data, key=lambda t: t[1], reverse=True), sorted(data), sorted(data, key=lambda t: (-t[1], t[0])))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x); print(calls)
l = [3, 1, 2]
try: l.sort(key=lambda x: 1 / (x - 1))
except ZeroDivisionError as e: print(e, l)
l = [1, 2, 3]
def peek(x): seen.append(list(l)); return x
seen = []; l.sort(key=peek); print(seen, l)
try:
    l.sort(key=lambda x: l.append(9) or x)
except ValueError as e: print(e, l)
class R:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v > o.v
    def __repr__(self): return f'R{self.v}'
print(sorted([R(1), R(3), R(2)]), sorted([2.5, 1, True, 0]), sorted(['b', 'B', 'a', 'A'], key=str.lower), sorted([[2], [1, 5], [1]]), sorted([(1, [2]), (1, [1])]), sorted('bca', reverse=True))
print(sorted(range(20), key=lambda x: x * 7 % 20), sorted([5, 3, 5, 1] * 3), sorted([]), sorted([1]), sorted({3: 1, 1: 2}), sorted(x % 3 for x in range(6)))
