# types.SimpleNamespace and the annotations of module objects.
import types

N = types.SimpleNamespace
print(N([("a", 1)], b=2), N({"a": 1}), N(), N(x=[N(y=1)]))
for arguments in [(1,), ({1: 2},), (1, 2), ([(1, 2, 3)],)]:
    try:
        print(N(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
n = N(a=1)
n.n = n
print(n)


class Named(N):
    pass


print(Named(a=1), Named(a=1) == N(a=1), N(a=1) != N(a=2), N().__eq__(1))
for act in (lambda: n < n, lambda: hash(n), lambda: n.__replace__(1), lambda: n.missing):
    try:
        print(act())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(N(a=1, b=2).__replace__(a=5, c=7), vars(N(q=1)))
del n.n
n.b = 2
print(n, list(vars(n)))

m = types.ModuleType("m")
print(m.__annotations__, m.__annotate__)
m.__annotations__ = {"a": 1}
print(m.__annotations__)
try:
    m.__annotate__ = 3
except TypeError as error:
    print(error)
del m.__annotations__
print(m.__annotations__)
