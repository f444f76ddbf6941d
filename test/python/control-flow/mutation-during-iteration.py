# Changing a dict or a set while it is iterated.
d = {'a': 1, 'b': 2}
try:
    for k in d: d[k + k] = 0
except RuntimeError as e:
    print(e)
try:
    for k in d: del d[k]
except RuntimeError as e:
    print(e)
d = {'a': 1, 'b': 2}
for k in d: d[k] = 'changed'
print(d)
s = {1}
try:
    for x in s: s.add(x + 1)
except RuntimeError as e:
    print(e)
l = [1, 2, 3, 4]
for x in l: l.pop()
print(l)
it = iter(l)
print(next(it)); l.clear(); print(next(it, 'gone')); l.append(1); print(next(it, 'still gone'))
