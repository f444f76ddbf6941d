# Contexts: settings and their bounds, flags and traps, which one is current.
from decimal import *
import decimal

D = Decimal
setcontext(Context())
c = getcontext()


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


def setting(name, value):
    try:
        setattr(c, name, value)
        print(name, value, "->", getattr(c, name))
    except Exception as e:
        print(name, value, type(e).__name__, e)


for name, values in {
    "prec": [0, 1, 28, -1, "a", 1.5, True], "rounding": ["x", None, 3, ROUND_UP, ROUND_HALF_EVEN],
    "Emin": [1, 0, -5, -999999], "Emax": [-1, 0, 5, 999999], "capitals": [2, -1, 0, 1], "clamp": [2, 1, 0],
    "traps": [[Inexact], {Inexact: True}, 5], "flags": [None],
}.items():
    for value in values:
        setting(name, value)


def f():
    del c.prec


t(f)
print(c)
print(BasicContext, ExtendedContext, DefaultContext, sep="\n")
t(lambda: Context(traps=[]))
t(lambda: Context(traps=5))
t(lambda: Context(prec=5, flags=[Inexact, DivisionByZero], Emax=10, capitals=0))
t(lambda: Context(rounding="half"))
t(lambda: IEEEContext(32))
t(lambda: IEEEContext(64))
t(lambda: IEEEContext(33))
t(lambda: IEEEContext(512))
t(lambda: setcontext(3))
t(lambda: localcontext(3))
t(lambda: localcontext(foo=3))
t(lambda: (c.Etiny(), c.Etop(), c.radix()))

with localcontext() as ctx:
    ctx.prec = 5
    print(getcontext() is ctx, D(1) / 3)
    with localcontext(prec=2, rounding=ROUND_UP):
        print(D(1) / 3)
    with localcontext(ctx, prec=9):
        print(D(2) / 3)
    print(D(2) / 3)
print(D(1) / 3, getcontext() is c)
try:
    with localcontext(prec=3):
        raise ValueError("out")
except ValueError:
    print(getcontext().prec)
setcontext(BasicContext)
print(getcontext() is BasicContext, getcontext().prec)
setcontext(c)

c.clear_flags()
D(1) / 3
print([s.__name__ for s in c.flags if c.flags[s]], c.flags[Inexact], len(c.flags), list(c.flags) == list(c.traps))
c.flags[Inexact] = False
c.flags[Rounded] = 0
print(c.flags)
t(lambda: c.flags["a"])


def f():
    c.flags[ValueError] = 1


t(f)


def f():
    del c.flags[Inexact]


t(f)
c.traps[Inexact] = True
t(lambda: D(1) / 3)
print(c.flags[Inexact], c.flags.copy()[Rounded], Inexact in c.traps)
c.traps[Inexact] = False
c.traps[DivisionByZero] = False
t(lambda: D(1) / 0)
t(lambda: D(0) / 0)
c.traps[InvalidOperation] = False
t(lambda: D(0) / 0)
t(lambda: D("x"))
t(lambda: D("sNaN") + 1)
t(lambda: D("NaN") < 1)
print(c)
c.clear_traps()
c.traps[FloatOperation] = True
t(lambda: D(1.5))
t(lambda: D("1.5") < 1.5)
t(lambda: D("1.5") == 1.5)
copy = c.copy()
copy.prec = 3
print(c.prec, copy.prec, copy.divide(1, 3), copy.flags[Inexact], c.flags == copy.flags)

for error in (InvalidOperation, DivisionByZero, FloatOperation, DivisionUndefined, Overflow, Underflow, ConversionSyntax, Clamped):
    print(error, [base.__name__ for base in error.__mro__[1:-2]])
setcontext(Context(prec=6))
for call in [
    lambda: D(7) // D(0), lambda: D(0) // D(0), lambda: D(7) % D(0), lambda: divmod(D(7), 0), lambda: D("1e50") // 3,
    lambda: D("inf") // 3, lambda: D("inf") % 3, lambda: D("1e999999") * 10, lambda: D("123.456").quantize(D("1e-30")),
    lambda: D(-2) ** D(".5"), lambda: D(-1).ln(), lambda: D(0).ln(), lambda: D(-1).sqrt(), lambda: D(0).logb(),
    lambda: D(3).logical_and(1), lambda: D("1101").logical_xor(D("110")), lambda: D(1).shift(1.5), lambda: D(1).rotate(99),
    lambda: D(1).compare(1.5), lambda: D(1).compare("a", context=3), lambda: D(1).quantize(1, rounding="x"),
    lambda: D("2.345").quantize(D("0.01"), ROUND_HALF_UP), lambda: D("2.345").quantize(D("0.01"), context=Context(prec=2)),
    lambda: getcontext().add(1, "a"), lambda: getcontext().add(1), lambda: getcontext().abs(), lambda: D(1).exp(5),
    lambda: D("0.5").to_integral_value(ROUND_UP), lambda: D("0.5").to_integral_exact(), lambda: D("10.500").normalize(),
    lambda: getcontext().power(2, 10), lambda: getcontext().power(2, 10, 7), lambda: getcontext().canonical(1),
    lambda: D(1).fma(2, 3), lambda: D("1.5").max(2), lambda: D("nan").max(2), lambda: D("-0").number_class(),
]:
    t(call)
try:
    D(1) / 0
except ZeroDivisionError as e:
    print(type(e), e.args)
try:
    D("0") / 0
except InvalidOperation as e:
    print(type(e).__mro__[1].__name__, isinstance(e, ArithmeticError), isinstance(e, ZeroDivisionError), e.args[0][0] is DivisionUndefined)
