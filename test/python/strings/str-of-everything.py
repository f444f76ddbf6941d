# str() and repr() of built-in values.
for v in (0, -1, 1.0, 1e20, 1e-5, True, None, ..., 'a\n', b'\x00', [1, 'a'], (1,), (), {'a': [1]}, {1}, frozenset([1]), set(), frozenset(), range(3), range(1, 9, 2), slice(1, 2), 1 + 2j, int, len, type, NotImplemented, bytearray(b'x'), ValueError('m'), [[]], {(): {}}, list[int], int | None):
    print(str(v), '|', repr(v))
a = []; a.append(a); print(a)
d = {}; d['self'] = d; print(d)
t = ([],); t[0].append(t); print(t)
print(str(), repr(str()), str(object=5), str('x'), str(str), [str], {'k': str})
print(repr('\u200b\xad\u0301 \ue000 \U000e0001 \U0001f600'), ['\n', "'", '"'], str(['é']), ascii(['é']))
