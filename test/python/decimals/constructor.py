# What a Decimal can be made of, and what is said of the rest.
from decimal import *

D = Decimal
setcontext(Context())


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for s in ["1__0", "_1", " 1.5\n", "1e999999999", "-inf", "sNaN123", "1e", "", "nan00012", "１２", "1e-1000000000",
          "0e-900000000", "0e900000000", "1e425000001", "Infinity_", ".5", "5.", ".", "+1.10", "1.10E+5", "0x10", "--1",
          "1 2", "nan-1", "٣.٥", "1e5.5", "-0", "-0.00", "0E+7"]:
    t(lambda: D(s))
for v in [(0, (1, 2), -1), (2, (1,), 0), (0, [1], 0), (0, (1, 10), 0), (0, (1,), "F"), (1, (), "n"), (0, (0, 0, 1), 2),
          (0, (1,), "x"), (0, (1,), 1.5), (0, 1, 2), (0, (1,)), [0, (1,), 0], (1, (), -3), (0, (4, 5), "N"), (0, ("1",), 0),
          "a", None, 1.5, 0.1, True, 1j, b"1", 10**30, float("nan"), float("-inf"), -0.0, D("1.50"), -7]:
    t(lambda: D(v))
t(lambda: D(1, 2))
t(lambda: D(1, None))
t(lambda: D())
t(lambda: D(value="3"))
t(lambda: D("x", Context(traps=[])))
t(lambda: D.from_float("a"))
t(lambda: D.from_float(True))
t(lambda: D.from_float(0.1))
t(lambda: D.from_number("1"))
t(lambda: D.from_number(1.5))
t(lambda: D.from_number(3))
t(lambda: D.from_number((0, (1,), 0)))
c = getcontext()
t(lambda: c.create_decimal("1.23456789012345678901234567890123"))
t(lambda: c.create_decimal(" 1_0 "))
t(lambda: c.create_decimal_from_float(1.1))
t(lambda: c.create_decimal(None))
t(lambda: c.create_decimal())
t(lambda: c.create_decimal((1, (1, 2, 3), -2)))


class X(D):
    def twice(self):
        return self * 2


x = X("1.5")
x.note = "kept"
print(x, repr(x), x.note, x.twice(), type(x.twice()).__name__, isinstance(x, D), X(X("2")), type(X(X("2"))).__name__)
print(type(X.from_float(1.5)).__name__, type(X.from_number(1)).__name__, type(abs(x)).__name__, type(x.copy_abs()).__name__)
print(type(x.real).__name__, type(x.imag).__name__, type(+x).__name__, hash(x) == hash(1.5), {1.5: "same"}[x])
d = D("1.5")
print(D(d) is d, d.conjugate() is d, d.canonical() is d, d.real is d, d.__copy__() is d, d.__deepcopy__({}) is d, d.imag)


def f():
    d.real = 1


t(f)
t(lambda: d.as_tuple())
t(lambda: D("-inf").as_tuple())
t(lambda: D("snan12").as_tuple())
t(lambda: DecimalTuple(1, 2, 3)._replace(sign=0))
t(lambda: DecimalTuple._fields)
sign, digits, exponent = D("-3.20").as_tuple()
print(sign, digits, exponent, D("-3.20").as_tuple() == (1, (3, 2, 0), -2))
match D("7.5").as_tuple():
    case DecimalTuple(s, (7, 5), e):
        print(s, e)
