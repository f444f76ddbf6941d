# class C[T].
class Box[T]:
    kind = T
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
    def inner[U](self, u: U): return T, U
b = Box[int](5)
print(b.get(), Box.__type_params__, Box.kind, b.inner(1), Box[int], type(Box[int]), Box[int].__origin__, Box[int].__args__, isinstance(b, Box), Box.__bases__, [c.__name__ for c in Box.__mro__])
class Child[T](Box[T]): pass
class Str(Box[str]): pass
print(Child(1).get(), Str('x').get(), Child.__mro__[1], Str.__orig_bases__, Child[int])
class Meta(type): pass
class M[T](metaclass=Meta): x: T
print(type(M), M.__annotations__)
class Pair[A, B = int]: pass
print(Pair[str], Pair[str, bytes], Pair.__type_params__)
class Nested[T]:
    class Inner[U]:
        both = U
    t = T
print(Nested.Inner.both, Nested.t)
for bad in ('Box[int, str]', 'Box[()]', 'int[str]', 'Box[int]()', 'Box[int].nope', 'Str[int]', 'isinstance(1, Box[int])', 'issubclass(int, Box[int])'):
    try: eval(bad); print(bad, 'ok')
    except Exception as e: print(bad, '->', type(e).__name__, e)
