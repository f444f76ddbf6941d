# __get__, __set__, __delete__ and __set_name__.
class D:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner=None):
        print('get', self.name, obj is None, owner.__name__)
        return self if obj is None else obj.__dict__.get(self.name, 'unset')
    def __set__(self, obj, value):
        print('set', self.name, value)
        obj.__dict__[self.name] = value
    def __delete__(self, obj):
        print('delete', self.name)
        del obj.__dict__[self.name]
class C:
    x = D()
    y = D()
c = C()
print(c.x)
c.x = 5
print(c.x, c.__dict__)
del c.x
try: del c.x
except KeyError as e: print('KeyError', e)
print(type(C.x).__name__, C.__dict__['x'] is C.x)
class E(C): pass
E().x = 1
C.late = D.__new__(D)
try: C().late
except AttributeError as e: print(e)
