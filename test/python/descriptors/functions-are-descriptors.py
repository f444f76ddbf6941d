# Functions bind through __get__.
def f(self, *a): return (self, a)
class C:
    m = f
c = C()
print(c.m(1)[0] is c, f.__get__(5)(1, 2), f.__get__('obj', str)(), f.__get__(None, C) is f, C.m is f)
c.own = f
print(c.own(1, 2))
c.bound = f.__get__(c)
print(c.bound(3)[1], c.bound.__self__ is c)
class Callable:
    def __call__(self, *a): return ('called', a)
class D:
    k = Callable()
    l = len
    t = int
    p = print
print(D().k(1), D().l([1, 2]), D().t('5'))
D().p('builtin does not bind')
class E:
    s = staticmethod(f)
    cm = classmethod(f)
print(E().s(1), E().cm(2)[0] is E, E.cm(3)[1])
print(list(map(str.upper, 'ab')), list(map('x'.join, ['ab', 'cd'])), [m(c) for m in [C.m]][0][0] is c)
