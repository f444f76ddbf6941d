# Set algebra by operators and methods.
a, b = {1, 2, 3}, {2, 3, 4}
S = sorted
print(S(a | b), S(a & b), S(a - b), S(a ^ b), S(a.union(b, [9])), S(a.intersection(b, [3])), S(a.difference([1], {2})), S(a.symmetric_difference(b)), a.isdisjoint({9}), a.issubset({1, 2, 3, 4}), a.issuperset([1]), a <= {1, 2, 3}, a < {1, 2, 3}, a >= {1}, a > {1}, a == {3, 2, 1}, a != b)
c = set(a); c |= {7}; c &= {1, 7, 8}; c -= {1}; c ^= {7, 9}; print(S(c))
c.update([1], 'ab'); print(len(c)); c.intersection_update({1, 9}); c.difference_update([9]); c.symmetric_difference_update([5]); print(S(c))
c.add(1); c.discard(99); c.remove(5); print(c, c.pop(), c, c.copy() is c, len(set()), bool(set()), set('aab') == {'a', 'b'}, {1, 1.0, True}, 1.0 in a, set(range(3)) == {0, 1, 2}, {*a, *b} == a | b)
f = frozenset([1, 2]); print(f | {3} == {1, 2, 3}, type(f | {3}), type({3} | f), hash(f) == hash(frozenset([2, 1])), {f: 'k'}[frozenset({2, 1})], f == {1, 2}, {frozenset()}, frozenset() == set(), f.copy() is f)
for bad in ('a | [1]', 'a & "x"', '{[]}', '{{1}}', 'a.add([])', 'a.remove(99)', 'set().pop()', 'a[0]', 'set(5)', 'a + b', 'f.add(1)', 'hash(a)', '{a: 1}', 'a < [1]', 'a.union(5)', 'a.update(5)', '[] in a', 'a.discard([])', 'a.isdisjoint(5)', 'set(1, 2)', 'a |= [1]', 'a.remove({1})', 'frozenset(5)', 'a.x', 'a -= 5'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
