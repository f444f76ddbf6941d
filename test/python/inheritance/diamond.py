# C3 order in a diamond, with cooperative super().
class Base:
    def hello(self): return ['Base']
class Left(Base):
    def hello(self): return ['Left'] + super().hello()
class Right(Base):
    def hello(self): return ['Right'] + super().hello()
class Bottom(Left, Right):
    def hello(self): return ['Bottom'] + super().hello()
print(Bottom().hello(), [c.__name__ for c in Bottom.__mro__], [c.__name__ for c in Bottom.mro()])
class Other(Right, Left): pass
print(Other().hello())
try:
    class Broken(Bottom, Other): pass
except TypeError as e: print(e)
class X: pass
class Y: pass
class A(X, Y): pass
class B(Y, X): pass
try: type('Z', (A, B), {})
except TypeError as e: print(e)
class O1(object): pass
try:
    class Bad(object, O1): pass
except TypeError as e: print(e)
class K1(A): pass
class K2(X): pass
class K3(Y): pass
class Z(K1, K2, K3): pass
print([c.__name__ for c in Z.__mro__])
