# Displays of constants come from a frozenset, others are filled one by one: it shows in the order.
a, b = 7, 3
print({a, b, 9, 100, 33, 21, 8}, {100, 33, 21, 8, a, b, 9})
print({7, 3, 9, 100, 33, 21, 8}, {100, 33, 21, 8, 7, 3, 9}, {1, 33}, {33, 1, 65}, {33, 1, 65, 97}, {33, 1, 65, 97, 129, 2})
print({1, True, 1.0, 0, False}, {1.0, 1, 2}, {"a"}, {(), (1,), None, 1} == {1, None, (), (1,)})
s = {1, 2, 3}; s.add(4); print(s); t = {1, 2, 3}; print(t)
def f(): return {64, 32, 16, 8, 0, 1}
x = f(); x.clear(); print(f(), x)
print({*(5, 1), 3, 2, 64, 32, 16}, {3, 2, 64, 32, 16, *(5, 1)})
print({n for n in (64, 32, 16, 8, 0, 1)}, set((64, 32, 16, 8, 0, 1)), frozenset((64, 32, 16, 8, 0, 1)), frozenset({64, 32, 16, 8, 0, 1}))
for n in {64, 32, 16, 8, 0, 1}: print(n, end=" ")
print([n for n in {64, 32, 16, 8, 0, 1}], list({64, 32, 16, 8, 0, 1}), sorted({3, 1, 2}))
