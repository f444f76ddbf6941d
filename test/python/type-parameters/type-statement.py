# type aliases are lazy.
type Int = int
type Pair[T] = tuple[T, T]
type Tree = list[Tree] | int
type Late = NotYet
print(Int, Int.__name__, Int.__value__, Pair, Pair.__type_params__, Pair.__value__, Tree.__value__, type(Int).__name__, Int.__type_params__, Pair[int], Int.__module__)
try: Late.__value__
except NameError as e: print(e)
NotYet = 5
print(Late.__value__)
def f():
    type Local[K, V] = dict[K, V]
    return Local
print(f(), f().__type_params__, f().__value__)
class C:
    type Item = str
    type Self = C
print(C.Item, C.Self.__value__ is C)
for bad in ('Int()', 'Int.__value__ = 5', 'Int.x = 1', 'Int[int]', 'isinstance(1, Int)', 'class D(Int): pass', 'Int + 1', 'len(Int)', 'Int < Int', 'Int.nope'):
    try: exec(bad); print(bad, 'ok')
    except Exception as e: print(bad, '->', type(e).__name__, e)
type = 1; print(type); type X = type; print(X.__value__)
for code in ('type X', 'type X =', 'type 5 = int', 'type x.y = int', 'type X[T = int', 'type X[] = int', 'type X[T, T] = int', 'type X = yield', 'type X = (a := 1)', 'type X[T: (yield)] = int'):
    try: compile(code, '<c>', 'exec'); print(code, 'ok')
    except SyntaxError as e: print(code, '->', e.msg)
