# Annotations are computed when asked for, and cached.
print('start')
def say(x): print('evaluating', x); return x
def f(a: say('int'), b: say('str') = 1, *c: say('c'), d: say('d') = 2, **e: say('e')) -> say('ret'): pass
print('defined')
print(f.__annotations__)
print(f.__annotations__ is f.__annotations__)
class C:
    x: say('x')
    y: say('y') = 5
    def m(self, q: say('q')): pass
print(C.y, hasattr(C, 'x'))
print(C.__annotations__)
print(C.m.__annotations__, C().m.__annotations__)
f.__annotations__['new'] = 1
print(f.__annotations__)
f.__annotations__ = {'only': 2}; print(f.__annotations__)
class D(C): z: int
print(D.__annotations__)
class E: pass
print(E.__annotations__, (lambda a: a).__annotations__)
print(f.__annotate__, C.__annotate__(1) if callable(C.__annotate__) else None)
