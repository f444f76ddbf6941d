# Dicts at work: counts, groups, inverse, nested defaults, caches.
text = 'the cat and the dog and the bird'
counts = {}
for w in text.split(): counts[w] = counts.get(w, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), max(counts, key=counts.get))
groups = {}
for w in text.split(): groups.setdefault(len(w), []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, {v: k for k, v in counts.items()})
tree = {}
for path in ('a/b/c', 'a/b/d', 'e'):
    node = tree
    for part in path.split('/'): node = node.setdefault(part, {})
print(tree)
def walk(t, depth=0):
    for k, v in t.items(): print('  ' * depth + k); walk(v, depth + 1)
walk(tree)
def merge(a, b): return {k: merge(a[k], b[k]) if isinstance(a.get(k), dict) and isinstance(b.get(k), dict) else b.get(k, a.get(k)) for k in [*a, *(k for k in b if k not in a)]}
print(merge({'x': 1, 'n': {'p': 1, 'q': 2}}, {'n': {'q': 3, 'r': 4}, 'y': 5}))
switch = {'add': lambda a, b: a + b, 'neg': lambda a: -a}
print(switch['add'](1, 2), switch['neg'](5), switch.get('x', lambda *a: 'unknown')(1))
flat = {'.'.join(p): v for p, v in [(('a', 'b'), 1), (('c',), 2)]}; print(flat)
