# str() and repr() hand on what a method answers; UserString; counts that no machine could hold.
from collections import UserString
def show(f, *a):
    try:
        print(f(*a))
    except BaseException as e:
        print(type(e).__name__, e)
class Sub(str): pass
class WithRepr:
    def __init__(self, v): self.v = v
    def __repr__(self): return self.v
class WithStr:
    def __init__(self, v): self.v = v
    def __str__(self): return self.v
print(type(repr(WithRepr(Sub("a")))), type(str(WithStr(Sub("a")))), type(str(WithRepr(Sub("a")))))
print(type(Sub(WithStr(Sub("a")))), type(str(Sub("a"))), type(repr(Sub("a"))), type("%s" % Sub("a")))
class F:
    def __format__(self, spec): return Sub("f")
u = UserString("a b c")
show(lambda: u.split(sep=" "))
show(lambda: u.split(None, maxsplit=1))
show(lambda: u.rsplit(sep=" ", maxsplit=1))
show(lambda: UserString("a\nb").splitlines(keepends=True))
show(lambda: u.rsplit(maxsplit=1))
show(lambda: u.encode(encoding="ascii", errors="strict"))
show(lambda: u.expandtabs(tabsize=3))
show(lambda: UserString("%.*f") % (2**63, 1.0))
show(lambda: "%.*f" % (2**63, 1.0))
show(lambda: "%*s" % (2**63, ""))
show(lambda: "%.*f" % (-1, 1.0))
show(lambda: [1, 2] * 2**63)
show(lambda: [1, 2] * 2**63)
show(lambda: (1, 2) * 2**63)
def f():
    a = [1, 2, 3, 4]; a *= 2**63
show(f)
def f():
    a = bytearray(b"1234"); a *= 2**63
show(f)
show(lambda: [0] * 2**63)
