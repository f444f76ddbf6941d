# The metaclass of a class is the most derived of its bases' metaclasses.
class M1(type): pass
class M2(type): pass
class M3(M1): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(metaclass=M3): pass
class D(A, C): pass
print(type(D))
try:
    class E(A, B): pass
except TypeError as e: print(e)
class F(A, metaclass=M3): pass
class G(C, metaclass=M1): pass
print(type(F), type(G))
try:
    class H(metaclass=5): pass
except TypeError as e: print(e)
def function_meta(name, bases, ns): return (name, bases, sorted(k for k in ns if k[0] != '_'))
class I(metaclass=function_meta):
    v = 1
print(I)
class J(A, metaclass=lambda n, b, d: type(n, (), d)): pass
print(type(J))
