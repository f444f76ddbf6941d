# Class patterns: positional by __match_args__, keyword, built-in types.
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
def m(v):
    match v:
        case P(0, 0): return 'origin'
        case P(x, 0): return f'on x at {x}'
        case P(x=0, y=y): return f'on y at {y}'
        case Q(a, b) if a == b: return 'diagonal Q'
        case P(x, y=int(y)): return f'P {x} {y}'
        case P(): return 'some P'
        case int(n) if n > 100: return f'big int {n}'
        case bool(b): return f'bool {b}'
        case int() | float(): return 'number'
        case str(s): return f'str {s!r}'
        case list([1, *rest]): return f'list {rest}'
        case dict(d): return f'dict {d}'
        case tuple((a, b)): return f'pair {a} {b}'
        case type(): return 'a class'
        case _: return 'other'
for v in (P(0, 0), P(5, 0), P(0, 7), Q(3, 3), P(1, 2), P('a', 'b'), 500, 5, True, 2.5, 'hi', [1, 2], [2], {'a': 1}, (1, 2), (1,), int, None): print(m(v))
class NoArgs: a = 1
class BadArgs: __match_args__ = ['x']
class BadItem: __match_args__ = (5,)
class Missing: __match_args__ = ('gone',)
for code, v in (('NoArgs(1)', NoArgs()), ('BadArgs(1)', BadArgs()), ('BadItem(1)', BadItem()), ('P(1, 2, 3)', P(1, 2)), ('P(1, x=1)', P(1, 2)), ('int(1, 2)', 1), ('Missing(1)', Missing()), ('NoArgs(a=1)', NoArgs()), ('NoArgs(b=1)', NoArgs()), ('P(x=1, x=1)', P(1, 2))):
    try:
        exec(f'match v:\n  case {code}: print("match")\n  case _: print("no match")')
    except (TypeError, SyntaxError) as e: print(code, '->', type(e).__name__, e)
try:
    match 5:
        case m(): pass
except TypeError as e: print(e)
