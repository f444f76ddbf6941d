# __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __reversed__.
class Seq:
    def __init__(s, *a): s.a = list(a)
    def __len__(s): print('len', end=' '); return len(s.a)
    def __getitem__(s, i): print('get', i, end=' '); return s.a[i]
    def __setitem__(s, i, v): print('set', i, v); s.a[i] = v
    def __delitem__(s, i): print('del', i); del s.a[i]
    def __contains__(s, x): print('contains', x, end=' '); return x in s.a
    def __iter__(s): print('iter', end=' '); return iter(s.a)
    def __reversed__(s): print('reversed', end=' '); return iter(s.a[::-1])
s = Seq(1, 2, 3)
print(len(s)); print(s[1]); print(s[-1]); print(s[0:2])
s[0] = 9; s[1:] = [7, 8]; del s[0]; del s[:1]
print(s.a); print(8 in s); print(9 not in s); print(list(s)); print(list(reversed(s))); print(bool(s)); print(*s); print([x for x in s])
class Old:
    def __getitem__(s, i):
        if i > 3: raise IndexError('end')
        return i * 10
o = Old()
print(list(o), 20 in o, 5 in o, [*o], max(o), dict(enumerate(o)))
class OldLen(Old):
    def __len__(s): return 3
print(list(reversed(OldLen())), list(iter(Old())))
try: reversed(Old())
except TypeError as e: print(e)
try: 'x' in 5
except TypeError as e: print(e)
