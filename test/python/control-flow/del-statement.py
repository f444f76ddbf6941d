# del of names, items, slices, attributes, in lists of targets.
a = b = c = 1
del a
del b, c
for name in ('a', 'b', 'c'): print(name in globals())
l = list(range(10))
del l[0], l[-1]
print(l)
del l[1:3], l[::2]
print(l)
del l[:]
print(l)
d = {'x': 1, 'y': 2, 'z': 3}
del d['x'], (d['y'])
print(d)
class O: pass
o = O(); o.p = o.q = 1
del o.p
print(hasattr(o, 'p'), hasattr(o, 'q'))
x = y = z = 0
del (x, y), [z]
print('x' in globals(), 'z' in globals())
def f():
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
    v = 2
    return v
print(f())
for code in ('del nothing', "del d['nokey']", 'del l[0]', 'del o.p', 'del (1, 2)[0]', 'del "abc"[0]', 'del d.keys', 'del int.real', 'del O.nope', 'del 5 .real'):
    try: exec(code)
    except Exception as e: print(code, '->', type(e).__name__, e)
