# Descriptors of built-in types in classes of other kinds, and methods under other names than their own.
def show(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
class A:
    __slots__ = ("x",)
class X:
    append = list.append
    real = int.real
    name = BaseException.args
    y = A.x
    fk = dict.__dict__["fromkeys"]
x = X()
show(lambda: x.append(1))
show(lambda: x.append)
show(lambda: X.append is list.append)
show(lambda: x.real)
show(lambda: x.name)
show(lambda: x.y)
show(lambda: x.fk([1]))
show(lambda: X.fk([1]))
def f(): x.y = 3
show(f)
def f(): x.name = 3
show(f)
def f(): del x.name
show(f)
def g():
    for i in range(100):
        x.append(1)
show(g)
class M(type):
    def mro(cls):
        return [cls, list, object]
def f():
    class C(metaclass=M): pass
    C().append(3)
    return C
show(f)
class L(list):
    push = list.append
    size = list.__len__
    __call__ = list.append
    __str__ = list.__len__
l = L()
l.push(3); l.push(4)
print(l[:], l.size(), L.push is list.append)
l(5)
print(l[:])
show(str, l)
class H(int):
    __hash__ = int.__repr__
    __eq__ = int.__ne__
    __lt__ = int.__gt__
show(hash, H(3))
print(H(3) == H(4), H(3) == H(3), H(3) < H(2), sorted([H(1), H(3), H(2)]), [H(1)] == [H(1)])
class T(tuple):
    __eq__ = tuple.__ne__
    __iter__ = tuple.__len__
    __len__ = tuple.__hash__
t = T((1, 2))
print(t == (1, 2), t == t, t in [t])
show(iter, t)
class D(dict):
    __getattr__ = dict.get
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
    __iter__ = dict.items
    __contains__ = dict.pop
d = D(a=1)
print(d.a, d.b)
d.b = 7
print(dict(d), list(d) if 0 else "", "a" in d, d)
class I:
    __init__ = dict.update
show(I)
class I(dict):
    __init__ = dict.setdefault
show(I, 1, 2)
class S(str):
    __getitem__ = str.split
    __len__ = str.count
    __iter__ = str.upper
    __contains__ = str.find
    __add__ = str.join
s = S("a b c")
show(lambda: s[" "])
show(lambda: s + ["x", "y"])
show(lambda: "c" in s)
show(lambda: len(s))
show(iter, s)
class Q:
    __enter__ = list.append
    __exit__ = list.append
    __iter__ = list.__iter__
    __next__ = type(iter([])).__next__
    __bool__ = int.__bool__
    __index__ = int.__index__
    __call__ = list.append
    __contains__ = list.__contains__
    __getitem__ = list.__getitem__
    __setitem__ = list.__setitem__
    __get__ = property.__get__
    __set__ = property.__set__
    __format__ = int.__format__
    __str__ = int.__str__
    __length_hint__ = list.__len__
    __reversed__ = list.__reversed__
    __round__ = int.__round__
    __await__ = list.__iter__
    __missing__ = list.append
    __dir__ = list.__len__
    __instancecheck__ = list.__contains__
    __set_name__ = list.append
    __complex__ = complex.__complex__
    __float__ = int.__float__
    __bytes__ = bytes.__bytes__
    __divmod__ = int.__divmod__
    __pow__ = int.__pow__
    __iadd__ = list.__iadd__
    __add__ = list.__add__
    __mul__ = list.__mul__
    __invert__ = int.__invert__
    __abs__ = int.__abs__
    __lt__ = list.__lt__
    __le__ = int.__le__
    __hash__ = int.__hash__
q = Q()
def w():
    with q: pass
def sset(): q[0] = 1
def iad():
    a = q; a += 1
import operator, math
for f in [w, lambda: iter(q), lambda: next(q), lambda: bool(q), lambda: [1][q], lambda: q(1), lambda: 1 in q, lambda: q[0], sset, lambda: format(q), lambda: f"{q}", lambda: list(q), lambda: reversed(q), lambda: round(q), lambda: complex(q), lambda: float(q), lambda: bytes(q), lambda: divmod(q, 1), lambda: pow(q, 1), lambda: q ** 1, iad, lambda: q + 1, lambda: q * 1, lambda: ~q, lambda: abs(q), lambda: q < 1, lambda: q <= 1, lambda: hash(q), lambda: {q: 1}, lambda: [*q], lambda: [x for x in q], lambda: sorted([q, q]), lambda: operator.index(q), lambda: range(q), lambda: math.floor(q), lambda: "abc"[q:], lambda: max(q, q), lambda: sum([q, q]), lambda: int(q), lambda: all(q), lambda: dict(q)]:
    show(f)
