# Bound methods: identity, equality, __self__, __func__.
class C:
    def m(self): return self
    @classmethod
    def c(cls): return cls
c = C()
b = c.m
print(b() is c, b.__self__ is c, b.__func__ is C.m, b.__name__, b.__qualname__)
print(c.m == c.m, c.m is c.m, C().m == c.m, C.m is C.m, hash(c.m) == hash(c.m))
print(C.c.__self__ is C, c.c() is C, C.m(c) is c)
try:
    c.m.attr = 1
except AttributeError as e:
    print(e)
C.m.attr = 'on the function'
print(c.m.attr)
print(type(c.m), type(C.m), type(C.c), type(len), type([].append), type(list.append), type(int.__add__))
print([].append.__name__, 'x'.upper.__name__, list.append.__name__, [1].append.__self__)
x = [1, 2]
add = x.append
add(3)
print(x, list.append(x, 4), x, str.upper('abc'), int.__add__(1, 2))
