# Sets in algorithms whose output does not depend on their order.
def components(edges):
    groups = []
    for a, b in edges:
        hit = [g for g in groups if a in g or b in g]
        merged = {a, b}.union(*hit)
        groups = [g for g in groups if g not in hit] + [merged]
    return sorted(map(sorted, groups))
print(components([(1, 2), (3, 4), (2, 5), (6, 7), (4, 6)]))
def dedupe(items, key=lambda x: x):
    seen = set()
    return [x for x in items if not (key(x) in seen or seen.add(key(x)))]
print(dedupe([3, 1, 3, 2, 1]), dedupe(['a', 'A', 'b'], str.lower))
primes = set(range(2, 50))
for p in range(2, 8): primes -= set(range(p * p, 50, p))
print(sorted(primes), max(primes), sum(primes), len(primes & {2, 3, 4}), 7 in primes)
a, b, c = {1, 2, 3}, {2, 3, 4}, {3, 4, 5}
print(set.intersection(a, b, c), sorted(set.union(a, b, c)), sorted(a.union(b).difference(c)), (a | b) - c == a | b - c, a & b | c == (a & b) | c, a ^ b ^ c == c ^ b ^ a, a - b - c, {frozenset(x) for x in (a, b)} == {frozenset(y) for y in (b, a)})
word = 'mississippi'; print(len(set(word)), sorted(set(word)), {c for c in word if word.count(c) == 1}, {c: word.count(c) for c in sorted(set(word))}, set(word) >= set('miss'), set('abc') & set('xyz') or 'disjoint')
