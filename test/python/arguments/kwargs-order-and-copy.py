# **kwargs keeps the order of the call and is a fresh dict; *args a fresh tuple.
def f(**kw):
    kw['new'] = 1
    return kw
d = {'a': 1}
print(f(**d), d)
def g(*a): return a
l = [1, 2]
t = g(*l)
l.append(3)
print(t)
def order(**kw): return list(kw.items())
print(order(c=1, a=2, b=3), order(**{'z': 1}, y=2, **{'x': 3}))
def self_named(self, /, **kw): return self, kw
print(self_named(1, self=2))
def nested(*args, **kwargs):
    def inner(*a, **k): return a, k
    return inner(*args, 'extra', **kwargs, more=1)
print(nested(1, 2, x=3))
print((lambda *a, **k: (a, k))(1, b=2), (lambda *, k=1: k)(k=5), (lambda a, /, b: a - b)(5, b=2))
try:
    nested(1, more=2)
except TypeError as e:
    print(e)
