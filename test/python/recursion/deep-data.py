# Deeply nested lists, tuples and dicts.
l = []
for _ in range(300): l = [l]
print(len(repr(l)), l == l, str(l)[:5])
t = ()
for _ in range(100): t = (t,)
print(hash(t) == hash(t), len(str(t)), t == t)
d = {}
for i in range(100): d = {i: d}
print(len(str(d)), d == d)
a, b = [], []
for _ in range(200): a, b = [a], [b]
print(a == b, a < b, a is b)
def flatten(x): return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]
print(flatten([1, [2, [3, [4, [5]]]]]))
x = a
n = 0
while x: x = x[0]; n += 1
print(n)
