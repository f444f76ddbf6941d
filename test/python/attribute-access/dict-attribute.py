# __dict__ of instances as a living mapping.
class C:
    cls = 'class'
    def __init__(self): self.a = 1
c = C()
d = c.__dict__
print(d, d is c.__dict__, vars(c) is d)
c.b = 2; print(d); d['e'] = 3; print(c.e, list(d)); del d['a']; print(hasattr(c, 'a')); d.update(x=1, y=2); print(c.x + c.y); d.pop('x'); print(hasattr(c, 'x'), d.get('nope'), 'y' in d, len(d))
c.__dict__ = {'z': 26}; print(c.z, c.cls, hasattr(c, 'y'), d)
for bad in ('c.__dict__ = 5', 'C.__dict__["q"] = 1', 'del C.__dict__["cls"]', '(5).__dict__', '[].__dict__', 'object().__dict__', 'c.__dict__ = None'):
    try: exec(bad); print(bad, 'ok')
    except Exception as e: print(bad, '->', type(e).__name__, e)
def f(): pass
f.x = 1; print(f.__dict__, vars(f)); print(C.__dict__['cls'], 'cls' in C.__dict__, type(C.__dict__).__name__)
c.__dict__['not an identifier'] = 1; c.__dict__[5] = 'int key'; print(c.__dict__); print(dir(c)[-2:] if all(isinstance(k, str) for k in c.__dict__) else 'mixed keys')
