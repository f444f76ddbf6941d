# Every method of list.
l = [3, 1, 2]
l.append(4); l.extend((5, 6)); l.extend('ab'); l.insert(0, 'first'); l.insert(-1, 'near end'); l.insert(99, 'end'); l.insert(-99, 'start')
print(l, len(l), l.index(1), l.count(1), l.pop(), l.pop(0), l.pop(-2), l)
l.remove('first'); l.reverse(); print(l, l.copy() == l, l.copy() is l)
n = [3, 1, 2]; n.sort(); print(n); n.sort(reverse=True); print(n); n.sort(key=lambda x: -x % 3); print(n)
n.clear(); print(n, n.append(1), n.sort(), n.reverse(), n.extend([]))
print([1, 2, 3, 2].index(2, 2), [1, 2, 3].index(3, -1), ['a', 'b'].index('b', 0, 5), [1, 1.0, True].count(1), [[1], [1]].count([1]), [None].index(None))
for bad in ('[].pop()', '[1].pop(5)', '[1].remove(2)', '[1].index(2)', '[1].index(1, 1)', '[1].append()', '[1].append(1, 2)', '[1].extend(5)', '[1].insert(1)', '[1].insert("a", 1)', '[1].pop("a")', '[1].sort(1)', '[1, "a"].sort()', '[1].count()', '[1].nope', '[1].sort(key=5)', '[1].index(1, "a")', '[1].insert(1.5, 2)', '[3, 1].sort(reverse="x")', '[1].copy(1)'):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
