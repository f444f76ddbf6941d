# Defaults are evaluated once, at definition.
def append(x, acc=[]):
    acc.append(x)
    return acc
print(append(1), append(2), append(3, []), append(4))
n = 1
def f(v=n): return v
n = 2
print(f(), f(5))
fs = [lambda i=i: i for i in range(3)]
print([g() for g in fs])
def say(x): print('default', x); return x
def h(a=say(1), *, b=say(2)): return a + b
print(h(), h(5), h(b=7))
def k(a, b=None):
    b = b or []
    b.append(a)
    return b
print(k(1), k(2))
class C:
    size = 3
    def m(self, n=size): return n
print(C().m())
