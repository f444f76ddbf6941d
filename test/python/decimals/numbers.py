# Decimals beside Python's other numbers: operators, comparison, hashes, conversions.
from decimal import *
import math
import operator

D = Decimal
setcontext(Context())


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


values = [D("1.10"), D("-3"), D("0"), D("-0"), D("2.5"), D("1E+3"), D("NaN"), D("Infinity"), 2, True, 0, 2.5, -3.0, 1j, 2.5 + 0j, "1", None]
names = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lt", "le", "eq", "ne", "gt", "ge"]
for a in values[:8]:
    for b in values:
        row = []
        for name in names:
            for x, y in ((a, b), (b, a)):
                try:
                    row.append(str(getattr(operator, name)(x, y)))
                except Exception as e:
                    row.append(type(e).__name__ + ":" + str(e)[:60])
        print(repr(a), repr(b), "|".join(row))

for text in ["0", "-0", "1", "1.0", "100", "1E+2", "-1", "0.5", "-2.75", "1E+20", "1E-7", "0.1", "Infinity", "-Infinity", "123456789.125"]:
    d = D(text)
    same = hash(d) == hash(float(d))
    print(d, same, d == float(d), len({d, float(d)}), int(d) if d.is_finite() else None)
t(lambda: hash(D("snan")))
t(lambda: {D("snan"): 1})
prices = {D("1.10"): "a", D("1.1"): "b", 1.5: "c", D("1.50"): "d", 2: "e", D(2): "f"}
print(prices, prices[D("1.100")], D("2.0") in prices, 1.5 in {D("1.5")}, D("3") in [1, 2, 3.0])
print(sorted([D("3"), 1, 2.5, D("-1"), True]), max(D(1), 2.5), min(D("0.5"), 1), sum([D("1.1"), 2, D("0.9")]))
t(lambda: sum([D("0.1")] * 10) == 1)
t(lambda: int(D("nan")))
t(lambda: int(D("inf")))
t(lambda: float(D("snan")))
t(lambda: float(D("1e400")))
t(lambda: float(D("-1e-400")))
t(lambda: float(D("0.1")))
t(lambda: complex(D("1.5")))
t(lambda: bool(D("0.0")))
t(lambda: bool(D("nan")))
for text in ["2.5", "3.5", "-2.5", "2.55", "1e3", "-0.4", "1234.5678"]:
    d = D(text)
    print(round(d), repr(round(d, 1)), repr(round(d, -2)), repr(round(d, 0)), math.floor(d), math.ceil(d), math.trunc(d), int(d))
t(lambda: round(D("inf")))
t(lambda: round(D("2.5"), "a"))
t(lambda: math.sqrt(D("2.25")))
t(lambda: math.isnan(D("nan")))
t(lambda: D("1.1").as_integer_ratio())
t(lambda: D("-1e5").as_integer_ratio())
t(lambda: D("3.125").as_integer_ratio())
t(lambda: D("0e-5").as_integer_ratio())
t(lambda: D("inf").as_integer_ratio())
t(lambda: D("nan").as_integer_ratio())
t(lambda: divmod(D("7.5"), 2))
t(lambda: divmod(-7, D("2")))
t(lambda: pow(D(2), 3, 5))
t(lambda: pow(D(2), -3, 5))
t(lambda: pow(2, D(3), 5))
t(lambda: D(-1) ** 3)
t(lambda: D("1.00") ** -3)
t(lambda: D("1.10") ** 2)
t(lambda: D(2) ** D("0.5"))
t(lambda: D(0) ** 0)
t(lambda: range(D(3)))
t(lambda: [1, 2, 3][D(1)])
t(lambda: "%d %s %.2f %r" % (D("3.7"), D("1.10"), D("2.345"), D(1)))
t(lambda: f"{D('1.10')} {D('1.10')!r} {D('1234.5'):,.2f}")
t(lambda: str(D("0.000001")))
t(lambda: str(D("0.0000001")))
t(lambda: D("123e3").to_eng_string())
t(lambda: D("1.23e-10").to_eng_string())
