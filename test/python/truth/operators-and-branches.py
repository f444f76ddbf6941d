# Every construct that asks for truth, with objects that tell when they are asked.
class B:
    def __init__(self, v, n=''): self.v, self.n = v, n
    def __bool__(self): print(f'?{self.n}', end=' '); return self.v
    def __repr__(self): return f'B{self.n}'
t, f = B(True, 't'), B(False, 'f')
print(t and f, f and t, t or f, f or t, not t, not f)
print(1 if t else 2, 1 if f else 2, [x for x in 'ab' if t], [x for x in 'ab' if f])
if t and not f: print('if')
while f: print('never')
else: print('else')
print(any([f, t, f]), all([t, f, t]), list(filter(None, [t, f])), bool(t), not (t and t))
assert t
match 1:
    case 1 if f: print('no')
    case 1 if t: print('guard')
print(t and f or t, (t or f) and f, not t or not f, t if f or t else f)
print(sorted([3, 1], reverse=t), [t, f].count(f), t == t, t in [t], {t: 1}[t])
x = t and 5; print(x); y = f or 'default'; print(y)
print('end', t is t, f is not t)
