# A subclass on the right that overrides the reflected method goes first.
class A:
    def __add__(s, o): return 'A.add'
    def __radd__(s, o): return 'A.radd'
    def __eq__(s, o): return 'A.eq'
    def __lt__(s, o): return 'A.lt'
    def __gt__(s, o): return 'A.gt'
class B(A):
    def __radd__(s, o): return 'B.radd'
    def __gt__(s, o): return 'B.gt'
class C(A): pass
print(A() + B(), A() + C(), B() + A(), C() + B(), A() + A())
print(A() < B(), A() < C(), A() > B(), A() == B())
class I(int):
    def __radd__(s, o): return 'I.radd'
    def __rmul__(s, o): return 'I.rmul'
    def __eq__(s, o): return 'I.eq'
    __hash__ = int.__hash__
print(5 + I(3), I(3) + 5, 5 * I(3), 5 - I(3), 5 == I(5), I(5) == 5, 2.5 + I(1))
class S(str):
    def __radd__(s, o): return 'S.radd'
    def __rmod__(s, o): return 'S.rmod'
print('a' + S('b'), 'x %s' % S('y'))
class L(list):
    def __radd__(s, o): return 'L.radd'
print([1] + L([2]), L([1]) + [2])
