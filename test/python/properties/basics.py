# property as a decorator and as a function.
class T:
    def __init__(self, c): self.c = c
    @property
    def f(self):
        "Fahrenheit"
        return self.c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9
    @f.deleter
    def f(self):
        print('deleting')
        self.c = None
    def _get(self): return self._x
    def _set(self, v): self._x = v
    x = property(_get, _set, doc='the x')
    ro = property(lambda self: 'read only')
    wo = property(fset=lambda self, v: print('wrote', v))
t = T(100)
print(t.f, T.f.__doc__, type(T.f), T.x.__doc__)
t.f = 32; print(t.c)
del t.f; print(t.c)
t.x = 5; print(t.x, t._x)
t.wo = 9
for code in ('t.ro = 1', 'del t.ro', 't.wo', 'del t.x', 'T.f.fget = 1'):
    try: exec(code)
    except AttributeError as e: print(code, '->', e)
print(T.f.fget(T(0)), T.ro.fset, T.x.fget is T._get, t.ro)
t.__dict__['ro'] = 'ignored'
print(t.ro)
T.f = 5
print(t.f)
