# A RecursionError can be caught, and the program goes on.
depth = 0
def dive():
    global depth
    depth += 1
    dive()
try: dive()
except RecursionError as e:
    print(type(e).__name__, e, depth > 900)
def fact(n): return 1 if n == 0 else n * fact(n - 1)
print(len(str(fact(400))))
class R:
    def __repr__(self): return repr(self)
try: repr(R())
except RecursionError as e: print(type(e).__name__)
class G:
    def __getattr__(self, n): return getattr(self, n + 'x')
try: G().a
except RecursionError as e: print(type(e).__name__)
class E:
    def __eq__(self, o): return self == o
try: E() == 1
except RecursionError as e: print(type(e).__name__)
def gen(): yield from gen()
try: list(gen())
except RecursionError as e: print(type(e).__name__)
print('still here')
