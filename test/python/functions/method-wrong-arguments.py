# The same for methods: self counts, and the name is qualified.
class C:
    def m(self): pass
    def n(self, a, b): pass
    def nothing(): pass
    @classmethod
    def c(cls, x): pass
    @staticmethod
    def s(x): pass
    def __init__(self, v=0): pass
class D:
    def __init__(self, a, b): pass
class E: pass
for call in ('C().m(1)', 'C().n(1)', 'C().n(1, 2, 3)', 'C().nothing()', 'C.m()', 'C.c()', 'C.c(1, 2)', 'C().c(y=1)', 'C.s()', 'C().s(1, 2)', 'C(1, 2)', 'D()', 'D(1)',
             'D(1, 2, 3)', 'D(a=1)', 'D(c=1)', 'E(1)', 'E(x=1)', 'C.n(1, 2)', 'object(1)', 'E.__init__()'):
    try:
        eval(call)
        print(call, 'ok')
    except TypeError as e:
        print(call, '->', e)
def outer():
    def inner(a): pass
    inner()
try:
    outer()
except TypeError as e:
    print(e)
