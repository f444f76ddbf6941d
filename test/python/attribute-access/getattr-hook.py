# __getattr__ is called only when the normal lookup fails.
class A:
    x = 1
    def __getattr__(self, name):
        print('getattr', name, end='; ')
        if name.startswith('dyn_'): return name[4:]
        raise AttributeError(f'custom: {name}')
a = A()
print(a.x, a.dyn_test)
a.y = 2; print(a.y)
try: a.nope
except AttributeError as e: print(e)
print(hasattr(a, 'dyn_1'), hasattr(a, 'other'), getattr(a, 'other', 'dflt'))
class B(A):
    def __getattr__(self, name): return 'B:' + str(super().__getattr__('dyn_' + name))
print(B().q)
class Proxy:
    def __init__(self, target): self.__dict__['target'] = target
    def __getattr__(self, n): return getattr(self.target, n)
    def __setattr__(self, n, v): print('forward', n, v); setattr(self.target, n, v)
class T: v = 5
p = Proxy(T()); p.v = 6; p.w = 7
print(p.v, p.w, p.target.__dict__)
class Rec:
    def __getattr__(self, name): return self.other
try: Rec().x
except RecursionError as e: print('RecursionError', str(e)[:32])
