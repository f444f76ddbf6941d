# Parameter and return annotations are kept but not evaluated before they are asked for.
def f(a: int, b: 'str' = 'x', *args: float, c: list[int] = [], **kw: dict) -> bool: return True
print(f.__annotations__)
def g(x: not_defined_yet) -> also_not: return x
print(g(5))
try:
    g.__annotations__
except NameError as e:
    print(e)
not_defined_yet = int
also_not = 'text'
print(g.__annotations__)
print((lambda x: x).__annotations__)
def h(): v: int = 1; return v
print(h.__annotations__, h())
class C:
    def m(self, other: C) -> C: return self
print(C.m.__annotations__ == {'other': C, 'return': C})
