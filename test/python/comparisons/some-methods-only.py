# Classes with some of the comparison methods, compared with each other.
class Base:
    def __repr__(self): return type(self).__name__ + str(self.x)
class CompNone(Base): pass
class CompEq(Base):
    def __eq__(self, o): return self.x == o.x
class CompNe(Base):
    def __ne__(self, o): return self.x != o.x
class CompEqNe(Base):
    def __eq__(self, o): return self.x == o.x
    def __ne__(self, o): return self.x != o.x
class CompLt(Base):
    def __lt__(self, o): return self.x < o.x
class CompGt(Base):
    def __gt__(self, o): return self.x > o.x
class CompLtGt(Base):
    def __lt__(self, o): return self.x < o.x
    def __gt__(self, o): return self.x > o.x
class CompLe(Base):
    def __le__(self, o): return self.x <= o.x
class CompGe(Base):
    def __ge__(self, o): return self.x >= o.x
import operator
def go(f, a, b):
    try: return f(a, b)
    except TypeError as e: return "E"
cl = [CompNone, CompEq, CompNe, CompEqNe, CompLt, CompGt, CompLtGt, CompLe, CompGe]
for A in cl:
    for B in cl:
        a = A(); b = B(); a.x = 1; b.x = 1
        c = B(); c.x = 2
        print(A.__name__, B.__name__, [go(getattr(operator, n), a, b) for n in "eq ne lt le gt ge".split()], [go(getattr(operator, n), a, c) for n in "eq ne lt le gt ge".split()], a == b, b == a, a != b, b != a, c != a, a != c)
