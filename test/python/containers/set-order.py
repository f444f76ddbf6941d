# Sets of small ints show in the order of CPython's hash table, whatever way they came about.
a = {1, 2, 3, 10, 20}
b = set([1, 2, 3, 10, 20])
print(a, b, {1, 2, 3} | {10, 20}, {20, 10, 3, 2, 1}, set(range(100, 90, -1)))
print({33, 1, 65}, {x * 7 % 31 for x in range(20)}, {5, 4.5, None, True}, {8, 16, 0}, frozenset([9, 1, 17]))
s = set(range(0, 200, 13))
print(s, [s.pop() for _ in range(5)], s)
s.update(range(5)); s -= {26, 39}; s ^= {1, 1000}
print(s, s & set(range(60)), s - set(range(60)), s | {7, 77})
work = {1}
order = []
while work:
    n = work.pop()
    order.append(n)
    if n < 200:
        work |= {n * 2, n * 3}
print(order)
print(sorted({(1, "a"), (0, "b")}), {1, 2} == {2, 1}, list({3: "c", 1: "a"}))
for size in (3, 5, 8, 20, 100):
    t = {i * i % 97 for i in range(size)}
    print(size, t, t.copy(), set(list(t)), t.union(range(3)), t.difference([1, 4]))
