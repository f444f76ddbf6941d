from enum import *
import enum
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class Color(Enum):
    RED=1
    GREEN=2
    BLUE=3
    CRIMSON=1
    def hi(self): return self.name.lower()
    @property
    def twice(self): return self.value*2
    @classmethod
    def first(cls): return cls.RED
print(list(Color), Color.RED, repr(Color.RED), Color(2), Color['BLUE'], len(Color), Color.CRIMSON, Color.CRIMSON is Color.RED)
print(Color.__members__, Color.RED.hi(), Color.BLUE.twice, Color.first(), Color.RED in Color, 1 in Color, 7 in Color, [] in Color)
t(lambda: Color(9)); t(lambda: Color['X']); t(lambda: Color.X); t(lambda: Color.value); t(lambda: Color.name)
def s(): Color.RED=5
t(s)
def d(): del Color.RED
t(d)
print(hash(Color.RED)==hash('RED'), Color.RED==1, Color.RED!=Color.BLUE, f'{Color.RED}', f'{Color.RED:>12}', '%s'%Color.RED, repr(Color), Color.RED.name, Color.RED.value)
class I(IntEnum):
    A=1
    B=auto()
    C=auto()
print(I.A+1, I.B, repr(I.C), f'{I.A}', I.A<I.B, I(2), I.A==1, str(I.A), [1,2,3][I.A], '%d'%I.B, I.A|I.B, sorted(I))
class S(StrEnum):
    FOO=auto()
    BAR='x'
print(S.FOO, repr(S.FOO), S.FOO=='foo', S.BAR.upper(), S('x'), f'{S.FOO!r:>30}')
t(lambda: exec("class Z(StrEnum):\n  A=1", globals()))
class P(Flag):
    R=auto(); W=auto(); X=auto()
    RW=R|W
print(P.R|P.W, repr(P.R|P.W), P.RW, P.R&P.W, repr(P.R&P.W), ~P.R, P.R in P.RW, list(P.RW), len(P.RW), bool(P.R&P.W), P(7), repr(P(7)), list(P), P.R^P.RW, repr(P(0)))
t(lambda: P(8)); t(lambda: P.R|1); t(lambda: 1 in P.R); t(lambda: P('x')); t(lambda: 3 in P)
class F(IntFlag):
    A=1
    B=2
    C=4
print(F.A|F.B, repr(F.A|F.B), F.A|8, repr(F.A|8), F(16), repr(F(16)), ~F.A, repr(~F.A), F.A+1, repr(F(7)), -1 in F, repr(F(-1)), str(F.A|F.B))
t(lambda: unique(Color))
class Planet(Enum):
    MERCURY=(3.3e23,2.4e6)
    EARTH=(5.9e24,6.3e6)
    def __init__(self,m,r): self.m=m; self.r=r
    @property
    def g(self): return self.m/self.r
print(Planet.EARTH, repr(Planet.EARTH), Planet.EARTH.g, Planet((3.3e23,2.4e6)))
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj=bytes.__new__(cls,[value]); obj._value_=value; obj.label=label; return obj
    PX=(0,'P.X'); PY=(1,'P.Y')
print(Coord.PX, Coord(1), Coord.PY.label)
Animal=Enum('Animal','CAT DOG'); print(list(Animal), Animal.CAT.value, Animal.__module__)
Animal=Enum('Animal',{'CAT':5,'DOG':6}); print(list(Animal))
Animal=IntEnum('Animal',['CAT','DOG'],start=10); print(list(Animal))
t(lambda: exec("class Z(Color):\n  A=1", globals()))
t(lambda: exec("class Z(Enum):\n  A=1\n  A=2", globals()))
t(lambda: exec("class Z(Enum):\n  _foo_=1", globals()))
t(lambda: exec("class Z(Enum):\n  mro=1", globals()))
t(lambda: exec("class Z(Enum):\n  A='a'\n  B=auto()", globals()))
t(lambda: Enum(3)); 
class M(Enum):
    A=1
    @classmethod
    def _missing_(cls,v): return cls.A if v==5 else None
print(M(5)); t(lambda:M(6))
class M2(Enum):
    A=1
    @classmethod
    def _missing_(cls,v): return 5
t(lambda:M2(6))
class Str(str,Enum):
    A='a'
print(Str.A, repr(Str.A), f'{Str.A}', Str.A=='a', Str('a'))
class O(Enum):
    _order_='A B'
    A=1;B=2
class N(Enum):
    name='x'; value='y'
print(N.name, N.value, N.name.name, N.value.value, repr(N.name))
class G(Enum):
    @staticmethod
    def _generate_next_value_(name,start,count,last): return name+'!'
    A=auto(); B=auto()
print(list(G))
class NM(Enum):
    A=1
    helper=nonmember(5)
    def f(self): return 1
    L=member(lambda self: 3)
print(list(NM)[0], NM.helper, NM.L.name)
class U(Enum):
    A=[1]; B=[2]
print(U([2]), [2] in U, [3] in U); t(lambda: U([3]))
print(dir(Color)==sorted(dir(Color)), isinstance(Color.RED,Color), type(Color), Color.__name__, Color.RED.__class__, Color.__doc__)
for m in reversed(Color): print(m)
class Shade(Enum):
    def __str__(self): return 'shade'
class Sh2(Shade): A=1
print(Sh2.A, f'{Sh2.A}', repr(Sh2.A))
from dataclasses import dataclass
@dataclass
class Mix:
    x:int
class DM(Mix,Enum):
    A=1
print(DM.A.x)
@verify(CONTINUOUS)
class V(Enum):
    A=1;B=2
def v():
    @verify(CONTINUOUS, UNIQUE)
    class V(Enum):
        A=1;B=4
t(v)
class Perm(Flag, boundary=CONFORM):
    A=1;B=4
print(repr(Perm(7)), Perm.A|Perm.B, ~Perm.A, Perm(0))
class Pe(Flag, boundary=EJECT):
    A=1;B=4
print(repr(Pe(7)), repr(Pe(5)))
class Pk(Flag, boundary=KEEP):
    A=1;B=4
print(repr(Pk(7)), repr(Pk(5)), list(Pk(7)))
print(Color.RED.__dir__()==dir(Color.RED))
import copy
print(copy.deepcopy(Color.RED) is Color.RED, copy.copy([Color.RED]))
match Color.RED:
    case Color.RED: print('m')
print({Color.RED:1}[Color(1)], Color.RED.__hash__()==hash('RED'))
class Meth(Enum):
    A=1
    def __eq__(self,o): return False
    def __hash__(self): return 3
print(Meth.A==Meth.A, hash(Meth.A))
class Sup(Enum):
    A=1
    def __str__(self): return 'S:'+super().__str__()
print(Sup.A)
class Fl(float, Enum):
    X=1.5
print(repr(Fl.X), Fl.X+1, Fl.X, f'{Fl.X}')
class T(tuple, Enum):
    A=(1,2)
print(repr(T.A), T.A[0])
t(lambda: Color(1,2)); t(lambda: Color()); 
