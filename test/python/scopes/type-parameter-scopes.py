# Type parameters live in a scope of their own.
T = 'outer T'
def f[T](x: T) -> T:
    return T
print(f(1), type(f(1)).__name__, T, f.__type_params__)
class Box[T]:
    inside = T
    def m[U](self, u: U): return T, U
print(Box.inside, Box().m(1), Box.__type_params__, T)
type Alias[K, V] = dict[K, V]
print(Alias, Alias.__type_params__, Alias.__value__)
def outer[A]():
    def inner[B](x: A, y: B): return A, B
    return inner
print(outer()(1, 2))
try: K
except NameError as e: print(e)
