# Zero-argument super, two-argument super, in every kind of method.
class A:
    x = 'A.x'
    def m(self): return 'A.m'
    @classmethod
    def c(cls): return ('A.c', cls.__name__)
    @staticmethod
    def s(): return 'A.s'
    @property
    def p(self): return 'A.p'
    def __getitem__(self, i): return ('A', i)
class B(A):
    x = 'B.x'
    def m(self): return super().m() + super(B, self).m() + super(__class__, self).m()
    @classmethod
    def c(cls): return ('B', super().c())
    @staticmethod
    def s(): return super(B, B).s()
    @property
    def p(self): return 'B+' + super().p
    def __getitem__(self, i): return super().__getitem__(i * 2)
    def attr(self): return super().x, self.x
    def nested(self):
        def inner(): return super(B, self).m()
        return inner(), (lambda: super(B, self).m())(), [super(B, self).m() for _ in 'a']
    def klass(self): return __class__
b = B()
print(b.m(), B.c(), b.s(), b.p, b[3], b.attr(), b.nested(), b.klass() is B)
print(super(B, b).m(), super(B, B).c(), super(A, b).__thisclass__, super(B, b).__self_class__, super(B, b).__self__ is b)
class C(B): pass
print(C().m(), C.c(), C().klass() is B)
