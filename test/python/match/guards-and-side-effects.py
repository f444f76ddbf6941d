# Guards run in order, may bind and may fail.
def classify(n):
    match n:
        case int() | float() if n != n: return 'nan'
        case bool(): return 'bool'
        case int(x) if (half := x // 2) * 2 == x: return f'even {half}'
        case int(x): return f'odd {x}'
        case [x, y] if x == y: return 'pair of equals'
        case [x, y] if (s := x + y) > 10: return f'big pair {s}'
        case [int(x), *_] | [_, int(x), *_] if x > 0: return f'has positive {x}'
        case {'n': n} if classify(n).startswith('even'): return 'dict with even'
        case _: return 'other'
for v in (4, 7, True, float('nan'), 2.5, [1, 1], [6, 7], [1, 2], ['a', 3], {'n': 8}, {'n': 9}, [], 'x'): print(v, classify(v))
try:
    match 5:
        case x if x / 0: pass
except ZeroDivisionError as e: print(e, x)
