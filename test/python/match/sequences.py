# Sequence patterns with stars, nesting and captures.
def m(v):
    match v:
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [0, 0]: return 'origin'
        case (x, 0) | (0, x): return f'axis {x}'
        case [x, y]: return f'two {x} {y}'
        case ['cmd', *args]: return f'command {args}'
        case [first, *_, 'end']: return f'from {first} to end'
        case [[a, b], *rest] if rest: return f'nested {a} {b} {rest}'
        case [_, _, *rest]: return f'long {rest}'
        case _: return 'no sequence'
for v in ([], [5], [0, 0], (3, 0), (0, 4), [1, 2], ['cmd'], ['cmd', 1, 2], [9, 8, 'end'], [[1, 2], 3, 4], [1, 2, 3], 'ab', b'ab', range(2), {1, 2}, {'a': 1}, None, iter([1]), bytearray(b'ab')): print(type(v).__name__, m(v))
match 1, 2:
    case a, b: print(a, b)
match [1, 2, 3]:
    case *a, b: print(a, b)
match (1, (2, (3, 4))):
    case a, (b, (c, d)): print(a, b, c, d)
match [[1, 2], [3]]:
    case [[*a], [*b]]: print(a, b)
match 'x',:
    case ('x',): print('tuple of one')
