# Enum, IntEnum, Flag, auto.
from enum import Enum, IntEnum, Flag, auto, unique, StrEnum
class C(Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1
    def hot(self): return self is C.RED
print(C.RED, repr(C.RED), C.RED.name, C.RED.value, C(2), C['GREEN'], C.ALIAS is C.RED, list(C), len(C), C.RED in C, C.RED == 1, C.RED.hot(), isinstance(C.RED, C), {C.RED: 'r'}[C.RED], C.__members__.keys(), [c.name for c in C], C.RED < C.GREEN if False else '')
class N(IntEnum): ONE = auto(); TWO = auto()
print(N.ONE + 1, N.TWO > N.ONE, N.ONE == 1, N(2), f'{N.ONE}', repr(N.TWO), sorted([N.TWO, N.ONE]), [10, 20, 30][N.ONE])
class P(Flag): R = auto(); W = auto(); X = auto()
print(P.R | P.W, repr(P.R | P.W), P.R in (P.R | P.X), bool(P.R & P.W), ~P.R, P(3), (P.R | P.W).value, list(P.R | P.X))
class S(StrEnum): A = auto(); B = 'bee'
print(S.A, S.B == 'bee', S.A.upper())
for bad in ('C(9)', 'C["BLUE"]', 'C.BLUE', 'C.RED = 5', 'C.RED.value = 5', 'C.RED < C.GREEN', 'C()', 'del C.RED', 'class D(C): pass', 'C.RED + 1', 'C.RED()'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError as e: print(e)
F = Enum('F', 'X Y'); print(F.X, F.Y.value, list(F))
