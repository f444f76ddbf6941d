# Module annotations and statements that do not evaluate them.
x: int = 1
y: undefined_type
if True: z: str = 'z'
for w in range(1): v: float = 1.5
print(x, z, v)
try: y
except NameError as e: print(e)
def f():
    a: undefined_local = 5
    b: undefined_too
    return a
print(f())
a: print('not run') = 'value'
print(a)
lst: list = []
lst[0:0]: str = [1]
class O: pass
o = O(); o.x: int = 4; o.y: str
print(lst, o.x, hasattr(o, 'y'))
(p): int = 6; print(p)
t: tuple = 1, 2; print(t)
def g():
    n: int
    try: return n
    except UnboundLocalError as e: return e
print(g())
for code in ('(a, b): int = 1, 2', 'a, b: int', '[a]: int = [1]', 'f(): int', 'a: int += 1', 'a: int = b: str = 1', 'def f():\n global q\n q: int', '1: int', 'x: y = yield', 'lambda: (x: int)', 'a: *b', 'None: int = 5', '"s": int'):
    try: compile(code, '<c>', 'exec'); print(repr(code), 'ok')
    except SyntaxError as e: print(repr(code), '->', e.msg)
