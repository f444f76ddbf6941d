# A method is looked up before the arguments of its call are evaluated, whatever these are.
class Loud:
    def __getattr__(self, name):
        print('lookup', name)
        return lambda *args, **kwargs: (args, kwargs)

class Number:
    def __init__(self, n): self.n = n
    def __add__(self, other): print('add', self.n); return self.n + other
    def __neg__(self): print('neg', self.n); return -self.n
    def __lt__(self, other): print('lt', self.n); return self.n < other
    def __bool__(self): print('bool', self.n); return True

def f(o, x):
    print(o.plus(x + 1))
    print(o.minus(-x))
    print(o.less(x < 3))
    print(o.items([x + 1, -x]))
    print(o.key(k=x + 2))
    print(o.both(x + 1, k=-x))
    print(o.cond(1 if x else 2))
    print(o.truth(not x))
    print(o.plain(x.n, 2), o.constant(1 + 2), o.pair((1, x.n)), o.func((lambda: 3)()))

f(Loud(), Number(5))
o, x = Loud(), Number(7)
print(o.plus(x + 1), o.name(x.n))

class Replaced:
    def method(self, n): return 'old', n
    def __init__(self): self.x = 1

class Replacing:
    def __init__(self, owner): self.owner = owner
    def __add__(self, other):
        self.owner.method = lambda n: ('new', n)
        return other

r = Replaced()
print(r.method(Replacing(r) + 1), r.method(2))

def g(a):
    try: a.missing(undefined_name)
    except Exception as e: print(type(e).__name__, e)
    try: a.missing(1 / 0)
    except Exception as e: print(type(e).__name__, e)
    try: a.missing(k=undefined_name)
    except Exception as e: print(type(e).__name__, e)
    try: a.missing(*undefined_name)
    except Exception as e: print(type(e).__name__, e)
    try: a.missing(lambda p=undefined_name: p)
    except Exception as e: print(type(e).__name__, e)
g(5)
try: (5).missing(undefined_name)
except Exception as e: print(type(e).__name__, e)
