# Annotated assignments: with and without a value, on names, attributes and items.
x: int = 5
y: 'not evaluated'
z: list[int] = [1]
print(x, z, __annotations__ if '__annotations__' in globals() else __annotate__(1))
try:
    print(y)
except NameError as e:
    print(e)
class C:
    a: int
    b: str = 'b'
    c: undefined_name_is_fine
    def m(self):
        self.attr: int = 3
        local: nothing = 4
        return self.attr + local
print(C.b, C().m(), hasattr(C, 'a'))
(paren): int = 9
d = {}
d['k']: str = 'v'
print(paren, d)
def f():
    v: int
    try:
        return v
    except UnboundLocalError as e:
        return str(e)
print(f())
print({k: getattr(v, '__name__', v) for k, v in C.__annotate__(4).items() if k != 'c'} if False else 'skip')
