# Dotted names are values, plain names capture; bindings stay after a failed guard.
class Color: RED, GREEN = 1, 2
import math
def m(v):
    match v:
        case Color.RED: return 'red'
        case Color.GREEN: return 'green'
        case math.pi: return 'pi'
        case other: return f'captured {other}'
for v in (1, 2, math.pi, 3): print(m(v))
match 5:
    case x if x > 10: print('no')
    case y if y > 3: print('guard', y)
print(x, y)
match [1, 2]:
    case [a, 3]: pass
    case [a, b] as whole: print(a, b, whole)
match {'k': [1, {'z': 2}]}:
    case {'k': [p, {'z': q}] as inner}: print(p, q, inner)
match 7:
    case (1 | 2) as low: print(low)
    case (int() as n) | (str() as n): print('n', n)
match 'x':
    case ('x' as a) | ('y' as a): print(a)
def loop(items):
    for i in items:
        match i:
            case 'skip': continue
            case 'stop': break
            case ('ret', v): return v
        print('item', i)
    return 'end'
print(loop([1, 'skip', 2, 'stop', 3]), loop([('ret', 9)]))
