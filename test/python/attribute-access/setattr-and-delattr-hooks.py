# __setattr__ and __delattr__ see every assignment and deletion.
class A:
    def __setattr__(self, name, value):
        print('set', name, value)
        if name.startswith('ro_'): raise AttributeError(f'{name} is read only')
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print('del', name)
        object.__delattr__(self, name)
a = A()
a.x = 1
a.x += 1
a.y, a.z = 2, 3
del a.y
setattr(a, 'w', 4); delattr(a, 'w')
for code in ('a.ro_x = 1', 'del a.nope', 'del a.y'):
    try: exec(code)
    except AttributeError as e: print(code, e)
for a.loop in range(2): pass
print(sorted(a.__dict__))
class Frozen:
    def __init__(self, **kw): self.__dict__.update(kw)
    def __setattr__(self, n, v): raise TypeError('frozen')
    def __delattr__(self, n): raise TypeError('frozen too')
f = Frozen(a=1)
for code in ('f.a = 2', 'del f.a', 'f.b = 1'):
    try: exec(code)
    except TypeError as e: print(e)
object.__setattr__(f, 'a', 5); print(f.a)
class DelOnly:
    def __delattr__(self, n): print('deleting', n)
d = DelOnly(); d.x = 1; del d.x; print(d.x)
