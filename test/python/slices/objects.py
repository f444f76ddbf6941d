# slice objects, their attributes, indices and use.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice('a', 'b'), s == slice(1, 10, 2), s != slice(1), slice(1) < slice(2), hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): 'k'}[slice(1)], list(range(20))[s], 'abcdefghijk'[s])
for sl, n in ((slice(None), 5), (slice(-3, None), 5), (slice(None, None, -1), 5), (slice(2, 100), 5), (slice(-100, 100, 2), 5), (slice(5, 1, -2), 10), (slice(0), 3), (slice(True, 3), 5), (slice(3, None, -1), 2), (slice(-1, -10, -3), 6)): print(sl, n, sl.indices(n), list(range(n))[sl])
class M:
    def __getitem__(self, k): return (k, k.indices(4)) if isinstance(k, slice) else k
print(M()[1:], M()[::-1], M()[1:2, 3:4], M()[slice(2)])
for bad in ('slice()', 'slice(1, 2, 3, 4)', 's.start = 5', 'slice(1, 2, 0).indices(5)', 'slice("a").indices(5)', 's.indices(-1)', 's.indices("a")', '[1][slice("a")]', 's[0]', 's()', 'slice(1) < 5', 'slice(1.5).indices(4)', 'hash(slice([]))', 's.nope'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
