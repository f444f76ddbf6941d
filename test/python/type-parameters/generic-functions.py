# def f[T], bounds, constraints, defaults, ParamSpec and TypeVarTuple.
def f[T](x: T) -> T: return x
def g[T: int, U: (str, bytes), *Ts, **P, D = list](a): return T, U, Ts, P, D
print(f(5), f.__type_params__, g(1), g.__type_params__)
T, U, Ts, P, D = g.__type_params__
print(T.__name__, T.__bound__, U.__constraints__, D.__default__, D.has_default(), T.has_default(), type(T).__name__, type(Ts).__name__, type(P).__name__, f.__annotations__)
def lazy[T: undefined_bound](x): return T
try: lazy(1).__bound__
except NameError as e: print(e)
async def co[T](x: T): return x
gen = lambda: None
class C:
    def m[T](self, x: T) -> T: return type(x), T
print(C().m(1), C.m.__type_params__)
def outer[A](a):
    def inner[B](b): return A, B
    return inner
print(outer(1)(2), outer.__type_params__)
def deco(f): print('deco sees', f.__type_params__); return f
@deco
def decorated[X](d=print('default')): pass
for code in ('def f[T, T](): pass', 'def f[](): pass', 'def f[T = int, U](): pass', 'def f[T: yield](): pass', 'def f[*T: int](): pass', 'def f[**P: int](): pass', 'def f[5](): pass', 'def f[T](x=T): pass', 'def f[T](): nonlocal T', 'class C[T](T): pass', 'def f[T: (x := 1)](): pass', 'def f[T](T): pass'):
    try: exec(code, {}); print(code, 'ok')
    except (SyntaxError, NameError, TypeError) as e: print(code, '->', type(e).__name__, getattr(e, 'msg', e))
