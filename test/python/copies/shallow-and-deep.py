# Sharing and copying by slicing, constructors, methods and unpacking.
o = {'l': [1, [2, 3]], 't': (4, [5]), 's': {6}}
shallow = [dict(o), {**o}, o.copy(), o | {}]
print([s['l'] is o['l'] for s in shallow])
def deep(x):
    match x:
        case dict(): return {k: deep(v) for k, v in x.items()}
        case list() | tuple() | set(): return type(x)(deep(v) for v in x)
        case _: return x
d = deep(o); o['l'][1].append(9); o['t'][1].append(8); o['s'].add(7); print(d, shallow[0] == o)
l = [1, [2]]; copies = [l[:], list(l), l.copy(), [*l], l + [], l * 1, [x for x in l]]
l[0] = 'x'; l[1].append(3); print(copies, all(c[1] is l[1] for c in copies), [c == l for c in copies][:1])
t = (1, [2]); print(t[:] is t, tuple(t) is t, (*t,) == t, t + () == t)
s = {1, 2}; r = s.copy(); r.add(3); print(s, set(s) is s, frozenset(s) == s, frozenset(frozenset([1])) == {1})
a = [0] * 3; b = a; c = a[:]; a[0] = 1; print(b, c); a = a + [2]; print(a, b)
x = [[0] * 2 for _ in range(2)]; y = [r[:] for r in x]; x[0][0] = 1; print(x, y)
