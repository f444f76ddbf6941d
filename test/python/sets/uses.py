# Unique items, membership, sets of sets, comprehension.
words = 'b a c a b'.split()
seen = set(); unique = [w for w in words if not (w in seen or seen.add(w))]; print(unique, len(set(words)), sorted(set(words)))
print(sorted({len(w) for w in ['a', 'bb', 'cc']}), {x for x in range(10) if x % 5 == 0} == {0, 5}, len({frozenset([1, 2]), frozenset([2, 1])}), {(1, 2), (1, 2)} == {(1, 2)}, set() == {*()})
graph = {'a': {'b', 'c'}, 'b': {'d'}, 'c': {'d'}, 'd': set()}
def reach(n, got=None):
    got = set() if got is None else got
    if n not in got:
        got.add(n)
        for m in sorted(graph[n]): reach(m, got)
    return got
print(sorted(reach('a')), sorted(reach('c')), sorted(n for n in graph if not graph[n]))
def powerset(s):
    s = sorted(s)
    return {frozenset(x for i, x in enumerate(s) if m >> i & 1) for m in range(2 ** len(s))}
p = powerset({1, 2, 3}); print(len(p), frozenset([1, 3]) in p, {1, 2} in p, max(len(x) for x in p), sum(map(sum, p)))
class S(set):
    def __or__(self, o): return 'custom or'
print(S([1]) | {2}, type(S([1]) & {1}), S([1]) == {1}, sorted(S('ba')), repr(S()), repr(frozenset()), repr({1}), str(frozenset([1])))
