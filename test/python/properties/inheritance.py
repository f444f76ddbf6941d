# Overriding and extending properties.
class A:
    @property
    def v(self): return 'A'
    @property
    def w(self): return self._w
    @w.setter
    def w(self, x): self._w = x
class B(A):
    @property
    def v(self): return 'B' + super().v
    @A.w.setter
    def w(self, x): self._w = x * 2
class C(A):
    v = 'plain'
class D(A):
    @A.v.getter
    def v(self): return 'D'
for k in (A, B, C, D): print(k.__name__, k().v)
b = B(); b.w = 5; print(b.w)
c = C(); c.v = 'inst'; print(c.v)
try: B().v = 1
except AttributeError as e: print(e)
try: super(B, b).w = 1
except AttributeError as e: print(e)
class P(property):
    def __get__(self, o, t=None): return ('P', super().__get__(o, t))
class E:
    @P
    def x(self): return 1
print(E().x, isinstance(E.__dict__['x'], property))
class Cls:
    @classmethod
    def make(cls): return cls()
    @property
    def me(self): return self
print(type(Cls.make().me).__name__, Cls.me.__name__ if hasattr(Cls.me, '__name__') else 'none')
