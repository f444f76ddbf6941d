# format() of decimals. (What CPython leaves to _pydecimal is in test/properties, which has no judge for it here.)
from decimal import *

D = Decimal
setcontext(Context())
numbers = ["-1234.5678", "0E+3", "inf", "-0.00", "1e-10", "nan", "12345678.9", "1E+20", "0.5", "9.995", "-snan7", "100"]
for spec in ["", ".2f", "10.3f", "<10", "^+12.1e", "010.2f", ",.2f", ".2%", "%", ".1%", "g", ".3g", "G", "n", "E", ".0e",
             "=+9", "*>8", ".2", "08,.1f", ".0g", "é<6", " .3f", "020,", "+,.0f", ">20.10f", "_^15.1f", ".30f", "e"]:
    print(repr(spec), [format(D(n), spec) for n in numbers])
for rounding in [ROUND_UP, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, ROUND_05UP]:
    with localcontext(rounding=rounding, capitals=0):
        print(rounding, [f"{D(n):.1f} {D(n):.2e} {D(n)}" for n in ["2.25", "-2.25", "2.35", "1e20"]])
try:
    format(D(1), 5)
except TypeError as e:
    print(e)
