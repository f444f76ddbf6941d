# Containers that change while they are walked, and arguments that do not fit.
d = {1: 2}
def attempt(f, *a, **k):
    try: print(repr(f(*a, **k)).split(" at 0x")[0])
    except BaseException as e: print(type(e).__name__, e)
def mut(f):
    def g():
        for x in f(): pass
    attempt(g)
d = {1: 1, 2: 2}
def it():
    for k in d: d[k + 10] = 1
attempt(it)
d = {1: 1, 2: 2}
def it():
    for k in d: del d[k]
attempt(it)
d = {1: 1, 2: 2}
def it():
    for k in d: d.pop(k); d[k + 10] = 1
attempt(it)
d = {1: 1, 2: 2}
def it():
    for k in list(d): d[k + 10] = 1
    for k in d.items(): d.clear()
attempt(it)
s = {1, 2}
def it():
    for k in s: s.add(k + 10)
attempt(it)
def it():
    for k in s: s.discard(k)
attempt(it)
l = [1, 2, 3]
def it():
    out = []
    for x in l:
        out.append(x)
        if x < 3: l.append(9); l.remove(x)
    return out, l
attempt(it)
i = iter(l); list(i); l.append(5); attempt(next, i)
l = [3, 1, 2]
def key(x): l.append(5); return x
attempt(lambda: l.sort(key=key)); print(l)
def cmp(): 
    class K:
        def __init__(s, v): s.v = v
        def __lt__(s, o): l.clear(); return s.v < o.v
    return K
l = [3, 1, 2]; attempt(lambda: l.sort(key=cmp())); print(l)
l = [1, "a", 2]; attempt(l.sort); print(l)
l = [2, 1, "a", 0]; attempt(l.sort); print(l)
class Bad:
    n = 0
    def __lt__(self, o):
        Bad.n += 1
        if Bad.n == 3: raise KeyError("third")
        return True
l = [Bad() for _ in range(5)]; attempt(l.sort); print(len(l))
l = [1, 2]; l[:] = l; print(l); l[0:0] = l; print(l); l[::2] = [9, 9]; print(l); attempt(l.__setitem__, slice(None, None, 2), [1]); attempt(l.__setitem__, slice(0, 1), 5); attempt(l.__setitem__, slice(0, 1, 2), 5); attempt(l.__delitem__, slice(0, 5, 0)); attempt(l.__setitem__, 100, 1); attempt(l.__delitem__, 100); attempt(l.__getitem__, "a"); attempt(l.pop, 100); attempt([].pop); attempt(l.remove, 100); attempt(l.index, 100); attempt(l.index, 9, 5); attempt(l.insert, "a", 1); attempt(l.insert, 1); attempt(l.extend, 5); attempt(l.__iadd__, 5); attempt(l.__add__, (1,)); attempt(l.__mul__, "a"); attempt(l.__imul__, 1.5)
attempt(dict, 5); attempt(dict, [1]); attempt(dict, [(1, 2, 3)]); attempt(dict, ["ab", "cd"]); attempt(dict, [[]]); attempt(dict, a=1, **{"b": 2}); attempt(dict, {}, {}); attempt({}.update, 5); attempt({}.update, [1]); attempt({}.pop, 1); attempt({}.popitem); attempt({}.__getitem__, [1]); attempt({}.setdefault, [], 1); attempt({}.fromkeys, 5); attempt(dict.fromkeys, "ab", []); attempt({1: 2}.__or__, 5); attempt(lambda: {} | []); attempt(lambda: {1: 2}.keys() | [3]); attempt(lambda: {1: 2}.keys() & 5); attempt(lambda: {1: 2}.items() - {(1, 2)}); attempt(lambda: {1: 2}.values() == {1: 2}.values()); attempt(lambda: {1: 2}.keys() < {1, 2}); attempt(lambda: {1: 2}.keys()[0]); attempt(lambda: {1: 2}.keys().mapping); attempt(reversed, {1: 2, 3: 4}.items()); attempt(lambda: list(reversed({1: 2, 3: 4}.items()))); attempt(lambda: {**{1: 2}, **{3: 4}}); attempt(lambda: {**5})
attempt(set, 5); attempt({1}.add, []); attempt({1}.remove, 5); attempt({1}.remove, [5]); attempt(set().pop); attempt({1}.union, 5); attempt({1}.__or__, [1]); attempt(lambda: {1} | [1]); attempt({1}.update, [1], 5); attempt({1}.discard, []); attempt({1}.issubset, 5); attempt({1}.isdisjoint, "a"); attempt(lambda: {frozenset({1})}.__contains__({1})); attempt({1}.intersection, [1, []]); attempt({1}.symmetric_difference_update, 5); attempt(lambda: {1} < [1]); attempt(lambda: {1} == frozenset({1})); attempt(lambda: hash(frozenset({1, 2})) == hash(frozenset({2, 1}))); attempt(frozenset, 5); attempt(lambda: frozenset({1}) | {2}); attempt(lambda: {2} | frozenset({1}))
attempt(lambda: (1, 2)[5]); attempt(lambda: (1, 2).index(5)); attempt(lambda: (1,) + [1]); attempt(lambda: (1,) * "a"); attempt(lambda: () < 5); attempt(hash, ([],)); attempt(lambda: (1, 2).count()); attempt(tuple, 5); attempt(lambda: (1, 2)["a"]); attempt(lambda: [][None]); attempt(lambda: "a"[None]); attempt(lambda: b"a"["x"]); attempt(lambda: range(3)["x"])
