# Operators are looked up on the type, with inheritance.
class A:
    def __add__(self, o): return 'A.add'
    def __len__(self): return 3
    def __getitem__(self, i): return i
    def __eq__(self, o): return True
    __hash__ = None
class B(A):
    def __add__(self, o): return 'B.' + super().__add__(o)
    __len__ = None
b = B()
print(b + 1, b[5], b == 99, A() + b)
for f in (len, hash, bool):
    try: print(f(b))
    except TypeError as e: print(e)
b.__add__ = lambda o: 'instance'
print(b + 1)
b.__getitem__ = lambda i: 'instance'
print(b[1])
class C(B):
    __hash__ = object.__hash__
    def __len__(self): return 0
print(bool(C()), hash(C()) is not None, len(C()))
class D(A):
    __getitem__ = None
try: D()[0]
except TypeError as e: print(e)
try: iter(D())
except TypeError as e: print(e)
