# Fractions: construction, arithmetic, comparison, hashes, text.
from fractions import Fraction
from decimal import Decimal
import math
import numbers
import operator

F = Fraction


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for args in [(), (3,), (10, -8), (F(1, 7), 5), (F(1, 7), F(2, 3)), ("314",), ("-35/4",), ("3.1415",), ("-47e-2",), (1.47,),
             (2.25,), (Decimal("1.47"),), (" 1/3 ",), ("1 / 3",), ("1/ -3",), ("1_000/3",), ("1__0",), ("",), ("/3",), ("1/",),
             (".5",), ("5.",), (".",), ("1e5",), ("1E+2",), ("1.5e-3",), ("+7/2",), ("٣/٤",), ("1/0",), (1, 0), (0, 5), (None,),
             (1, None), ("1", "2"), (1.5, 2), (True,), (1j,), (float("nan"),), (float("inf"),), (Decimal("inf"),), ([1],), (int,),
             (2**70, 2**68), ("1/3/4",), ("0x10",), ("1.5/2",)]:
    t(lambda: F(*args))
values = [F(1, 2), F(-3, 4), F(5), F(0), 3, -2, 0, 0.5, -1.25, 1j, True, Decimal("0.5"), "1", None]
names = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lt", "le", "eq", "ne", "gt", "ge"]
for a in values[:4]:
    for b in values:
        row = []
        for name in names:
            for x, y in ((a, b), (b, a)):
                try:
                    row.append(str(getattr(operator, name)(x, y)))
                except Exception as e:
                    row.append(type(e).__name__ + ":" + str(e)[:60])
        print(repr(a), repr(b), "|".join(row))
for x in [F(7, 2), F(-7, 2), F(5, 2), F(1, 3), F(22, 7), F(10), F(-1, 1000)]:
    print(x, round(x), round(x, 1), round(x, -1), math.floor(x), math.ceil(x), math.trunc(x), int(x), float(x), abs(x), -x, +x,
          bool(x), x.is_integer(), x.as_integer_ratio(), x.numerator, x.denominator, divmod(x, 2), divmod(5, x), x.conjugate(),
          x.real, x.imag, complex(x))
for x in [F(1, 2), F(-7, 4), F(5), F(0), F(1, 2**20)]:
    print(hash(x) == hash(float(x)), hash(x) == hash(Decimal(x.numerator) / x.denominator), len({x, float(x)}), x == float(x))
print(hash(F(1, 3)) == hash(F(2, 6)), hash(F(2**61 - 1)) == hash(2**61 - 1), {F(1, 2): "half"}[0.5], {F(3): 1}[3], {Decimal("0.25"): 1}[F(1, 4)])
print(F("3.141592653589793").limit_denominator(10), F(math.pi).limit_denominator(), F(4321, 8765).limit_denominator(10000))
t(lambda: F(1, 3).limit_denominator(0))
t(lambda: F.from_float(0.3))
t(lambda: F.from_float(3))
t(lambda: F.from_float("3"))
t(lambda: F.from_decimal(Decimal("1.1")))
t(lambda: F.from_decimal(3))
t(lambda: F.from_decimal(0.5))
t(lambda: F.from_number(0.25))
t(lambda: F.from_number("1"))
t(lambda: F(0) ** -1)
t(lambda: F(-2, 3) ** -3)
t(lambda: F(1, 4) ** F(1, 2))
t(lambda: 2 ** F(1, 2))
t(lambda: pow(F(1, 2), 2, 3))
t(lambda: sum([F(1, 3)] * 3))
t(lambda: sorted([F(1, 2), 0.3, 1, Decimal("0.4")]))
t(lambda: F(1, 2) < Decimal("0.75"))
t(lambda: Decimal("0.5") == F(1, 2))
t(lambda: Decimal("0.3") > F(1, 3))
t(lambda: F(1, 2) < float("nan"))
t(lambda: F(1, 2) < float("inf"))
t(lambda: isinstance(F(1), numbers.Rational) and isinstance(1, numbers.Integral) and not isinstance(0.5, numbers.Rational))
t(lambda: (isinstance(Decimal(1), numbers.Number), isinstance(Decimal(1), numbers.Real), isinstance(1j, numbers.Complex)))
t(lambda: issubclass(bool, numbers.Integral))
t(lambda: F.__mro__)
t(lambda: numbers.Real())
for spec in ["", ">10", "^+12", "#", ",", ".2f", "010.3f", "e", ".3E", "g", ".10g", "%", ".1%", "_.4f", "z.1f", "*<15.3f", "#.0f",
             " ", "-", "=+10.2f", "0=10.2f", ",.3f", ".6_f", "x", "d", "08", ".f", "010"]:
    out = []
    for x in [F(22, 7), F(-1, 3), F(5), F(0), F(123456789, 1000), F(-1, 10**6)]:
        try:
            out.append(format(x, spec))
        except Exception as e:
            out.append(type(e).__name__ + " " + str(e))
    print(repr(spec), out)


class Half(Fraction):
    def twice(self):
        return self * 2


h = Half(1, 2)
print(h, repr(h), h.twice(), type(h.twice()).__name__, type(+h).__name__, Half.from_float(0.25), h == F(1, 2))


class Seconds(numbers.Rational):
    pass


t(Seconds)
t(lambda: F(1).numerator.real)


def f():
    F(1).numerator = 3


t(f)
