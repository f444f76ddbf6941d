# The smallest classes and what they have anyway.
class A: pass
class B(): pass
class C(object): ...
for cls in (A, B, C):
    o = cls()
    print(cls.__name__, cls.__bases__, o == o, o == cls(), o != o, bool(o), hash(o) == hash(o), o.__class__ is cls, o.__doc__, isinstance(repr(o), str))
print([n for n in ('__init__', '__eq__', '__repr__', '__hash__', '__lt__', '__len__', '__iter__', '__call__', '__dict__', '__doc__') if hasattr(A(), n)])
print(sorted(k for k in vars(A) if k in ('__module__', '__doc__', '__dict__')))
for bad in ('A() < A()', 'len(A())', 'A()()', 'A()[0]', 'iter(A())', 'A() + A()', '-A()', 'A(1)', 'del A().x', 'with_(A())', 'A.x', 'A() in A()', 'float(A())', 'for_', 'A()[0] = 1', 'del A()[0]', '[*A()]', 'print(**A())', 'range(A())', '[1][A()]'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
