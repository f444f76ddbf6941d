# Setting and deleting what every class has, special names in __slots__, __dict__ and dir().
import types
def show(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
# doc
class X:
    "elephant"
X.__doc__ = "banana"
show(lambda: type(list).__dict__["__doc__"].__set__(list, "blah"))
show(lambda: type(X).__dict__["__doc__"].__delete__(X))
def f(): del X.__doc__
show(f)
print(X.__doc__)
def f(): list.__doc__ = 3
show(f)
def f(): del list.__doc__
show(f)
def f(): del X.__name__
show(f)
def f(): del X.__qualname__
show(f)
def f(): del X.__module__
show(f)
# slots with special names
class Meta(type):
    def __new__(cls, name, bases, namespace, attr=None):
        print(attr in namespace)
        return super().__new__(cls, name, bases, namespace)
class C1:
    def __init__(self): self.b = 42
def f():
    class C2(C1, metaclass=Meta, attr="__classcell__"):
        __slots__ = ["__classcell__"]
        def __init__(self): super().__init__()
    print(C2.__dict__["__classcell__"])
    c = C2()
    print(c.b, hasattr(c, "__classcell__"))
    c.__classcell__ = 42
    print(c.__classcell__)
show(f)
def f():
    class C3:
        __classcell__ = 42
        __slots__ = ["__classcell__"]
show(f)
def f():
    class Q1(metaclass=Meta, attr="__qualname__"):
        __slots__ = ["__qualname__"]
    print(Q1.__qualname__, Q1.__dict__["__qualname__"])
    q = Q1()
    print(hasattr(q, "__qualname__"))
    q.__qualname__ = "q"
    print(q.__qualname__)
show(f)
def f():
    class Q2:
        __qualname__ = object()
        __slots__ = ["__qualname__"]
show(f)
def f():
    class Q2:
        __slots__ = ["__module__", "__doc__"]
    print(Q2.__module__, Q2.__doc__)
show(f)
# dict
class D: pass
a = D()
a.x = 1
d = a.__dict__
del a.__dict__
print(d, a.__dict__, hasattr(a, "x"))
a.y = 2
print(d, a.__dict__)
def f(): a.__dict__ = 3
show(f)
def f(): D.__dict__ = {}
show(f)
def f(): del D.__dict__
show(f)
m = types.ModuleType("m")
def f(): m.__dict__ = {}
show(f)
def f(): del m.__dict__
show(f)
def g(): pass
def f(): del g.__dict__
show(f)
def f(): g.__dict__ = 3
show(f)
g.__dict__ = {"q": 3}
print(g.q)
e = ValueError()
def f(): del e.__dict__
show(f)
e.__dict__ = {"a": 1}
print(e.a)
# dir
class M2(types.ModuleType):
    __dict__ = property(lambda self: "Not a dict!")
show(lambda: dir(M2("m2")))
class Foo(types.ModuleType):
    __dict__ = 8
show(lambda: dir(Foo("f")))
class Foo:
    __dict__ = 8
show(lambda: "__repr__" in dir(Foo()))
show(lambda: vars(Foo()))
show(lambda: vars(M2("m")))
class GV:
    __dict__ = property(lambda self: {"a": 2})
show(lambda: vars(GV()))
class Foo:
    __slots__ = ["__class__", "__dict__"]
    def __init__(self): self.bar = "wow"
show(lambda: dir(Foo()))
# names
class Nasty(str): pass
class C: pass
C.__name__ = Nasty("abc")
print(C.__name__)
C.__qualname__ = Nasty("q")
print(C.__qualname__)
def f(): C.__name__ = "a\0b"
show(f)
def f(): C.__name__ = "a\udcdcb"
show(f)
def f(): C.__name__ = 5
show(f)
def f(): C.__qualname__ = 5
show(f)
show(lambda: type("A\udcdcB", (), {}))
show(lambda: type("A\0B", (), {}))
show(lambda: type(Nasty("N"), (), {}))
show(lambda: type(b"A", (), {}))
show(lambda: type("A", (), {"__doc__": "x\udcdcy"}))
show(lambda: type("A", (), {"__doc__": 42}).__doc__)
g.__name__ = Nasty("w")
print(g.__name__)
# slots
for slots in [b"x", "", "42", "x\0y", ("__dict__", "__dict__"), ("__weakref__", "__weakref__"), 5, [5], ("a", "a"), "é"]:
    show(lambda: type("A", (), {"__slots__": slots}).__slots__)
class B: pass
for slots in ["__dict__", "__weakref__"]:
    show(lambda: type("A", (B,), {"__slots__": slots}).__slots__)
show(lambda: type("A", (int,), {"__slots__": "x"}))
show(lambda: type("A", (int,), {"__slots__": "__dict__"}))
show(lambda: type("A", (int,), {"__slots__": "__weakref__"}))
show(lambda: type("A", (str,), {"__slots__": "x"}))
show(lambda: type("A", (list,), {"__slots__": "__weakref__"}))
show(lambda: type("A", (), {"__slots__": "x", "x": 0}))
show(lambda: type("A", (type,), {"__slots__": "x"}))
