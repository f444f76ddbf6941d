# What super() says when it cannot work.
class A: pass
class B(A):
    def missing(self): return super().nope
    def setit(self): super().x = 5
    @staticmethod
    def static(): return super()
    def deleted(self):
        del self
        return super()
    def rebound(self):
        self = 5
        return super().real
    def nested(self):
        def inner(): return super().m
        return inner()
    def item(self): return super()[0]
    def length(self): return len(super())
    def arg(x, /): return super().__init__()
for name in ('missing', 'setit', 'deleted', 'rebound', 'nested', 'item', 'length', 'arg'):
    try: print(name, getattr(B(), name)())
    except Exception as e: print(name, type(e).__name__, e)
try: B.static()
except RuntimeError as e: print(e)
def outside(self): return super()
try: outside(1)
except RuntimeError as e: print(e)
for bad in (lambda: super(5, 1), lambda: super(A, 5), lambda: super(B, A()), lambda: super(A, int), lambda: super(A, 1, 2), lambda: super(int, 5).nope):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
B.patched = lambda self: super()
try: B().patched()
except RuntimeError as e: print(e)
