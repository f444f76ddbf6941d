# __new__ makes, __init__ fills; __init__ runs only on instances of the class.
class A:
    def __new__(cls, *args, **kw):
        print('new', cls.__name__, args, kw)
        return super().__new__(cls)
    def __init__(self, x, y=2):
        print('init', x, y)
        self.x = x
a = A(1, y=5)
class Single:
    _it = None
    def __new__(cls):
        if cls._it is None: cls._it = super().__new__(cls)
        return cls._it
    def __init__(self): print('init again')
print(Single() is Single())
class Other:
    def __new__(cls): return 'a string'
    def __init__(self): print('never')
print(Other())
class Sub(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __init__(self, v): self.orig = v
s = Sub(21)
print(s, s.orig, s + 1, type(s + 1), isinstance(s, int))
class T(tuple):
    def __new__(cls, *xs): return super().__new__(cls, xs)
print(T(1, 2, 3), T(1) + T(2), len(T(1, 2)))
class BadInit:
    def __init__(self): return 5
try: BadInit()
except TypeError as e: print(e)
class NoNew:
    def __new__(cls): return object.__new__(cls, 1)
try: NoNew()
except TypeError as e: print(e)
for bad in (lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(str), lambda: A.__new__()):
    try: bad()
    except TypeError as e: print(e)
