# del with hooks, nested targets and order.
class C:
    def __delitem__(self, k): print('delitem', k)
    def __delattr__(self, n): print('delattr', n)
c = C()
del c[1], c.x, (c[2], c.y), [c['k']]
del c[1:2], c[..., 0]
l = [[1, 2, 3], {'k': [4, 5]}]
del l[0][0], l[1]['k'][-1]; print(l)
d = dict(a=1, b=2, c=3)
for k in list(d):
    if d[k] % 2: del d[k]
print(d)
m = [0, 1, 2, 3, 4, 5]
del m[m[1]], m[m[-1] - 5]; print(m)
for code in ('del l[0][9]', 'del l[5][0]', "del d['z']", 'del (1).real', 'del len', 'del l.append', 'del ()[0]', 'del d.x', 'del 5 .x', "del 'a'[0]", 'del range(3)[0]', 'del None.x'):
    try: exec(code); print(code, 'ok')
    except Exception as e: print(code, '->', type(e).__name__, e)
for code in ('del f()', 'del 1', 'del a + b', 'del (a, 1)', 'del *a', 'del a, *b', 'del', 'del a if b else c', 'del [a, b()]', 'del -a', 'del "x"', 'del x := 1', 'del (yield)', 'del a.b, c[d], (e)', 'del ()', 'del []'):
    try: compile(code, '<c>', 'exec'); print(code, 'ok')
    except SyntaxError as e: print(code, '->', e.msg)
