# A match without a matching case does nothing; subjects are evaluated once.
def f(x):
    match x:
        case 1: return 'one'
        case 'a': return 'a'
    return 'none of them'
print(f(1), f('a'), f(2), f(None))
calls = []
def subject(): calls.append(1); return 5
match subject():
    case 1 | 2: pass
    case 3: pass
    case int() if False: pass
print(calls)
match 'abc':
    case [*_]: print('never: strings are no sequences')
    case str() as s if len(s) > 5: print('never')
    case str(): print('str')
def depth(t):
    match t:
        case []: return 0
        case [x, *r]: return max(1 + depth(x), depth(r))
        case _: return 0
print(depth([1, [2, [3, []]], []]), depth([]))
match {'a': {'b': [1, {'c': 2}]}}:
    case {'a': {'b': [_, {'c': int(c)}]}}: print(c)
match (1, 2, 3, 4, 5):
    case (1, *mid, 5): print(mid)
match []:
    case [*all]: print(all)
