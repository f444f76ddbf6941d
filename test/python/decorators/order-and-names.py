# When decorators and defaults are evaluated, and when the name is bound.
def t(name, value=lambda f: f):
    print(name, end=' ')
    return value
@t('d1')
@t('d2')
def f(a=t('default', 1), *, b=t('kwdefault', 2)): return a, b
print(f())
@t('c1')
class C(t('base', object), metaclass=t('meta', type)):
    print('body', end=' ')
print(C.__name__)
def check(g):
    print('check' in globals(), 'late' in globals())
    return g
@check
def late(): pass
def keep(f): return f
@keep
def doc():
    "kept"
print(doc.__doc__, doc.__name__)
class M:
    @staticmethod
    @keep
    def s(): return 'static'
    @classmethod
    @keep
    def c(cls): return cls.__name__
    @property
    @keep
    def p(self): return 'prop'
print(M.s(), M.c(), M().p)
