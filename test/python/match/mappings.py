# Mapping patterns look at some keys.
def m(v):
    match v:
        case {'type': 'circle', 'r': r}: return f'circle {r}'
        case {'type': 'rect', 'w': w, 'h': h, **rest}: return f'rect {w} {h} {rest}'
        case {'type': str() as t}: return f'other {t}'
        case {1: one, None: none}: return f'{one} {none}'
        case {'nested': {'list': [first, *_]}}: return f'first {first}'
        case {'a': 1 | 2 as a}: return f'a {a}'
        case {**everything} if len(everything) > 3: return 'big'
        case {}: return 'some mapping'
        case _: return 'not a mapping'
for v in ({'type': 'circle', 'r': 2, 'extra': 1}, {'type': 'rect', 'w': 1, 'h': 2, 'c': 'red'}, {'type': 'line'}, {'type': 5}, {1: 'x', None: 'y'}, {'nested': {'list': [7, 8]}}, {'nested': {'list': []}}, {'a': 2}, {'a': 3}, {1: 1, 2: 2, 3: 3, 4: 4}, {}, [], 'x'): print(v, m(v))
class D(dict):
    def __missing__(self, k): return 'made up'
match D():
    case {'x': y}: print('matched', y)
    case _: print('__missing__ is not used')
d = {'k': 1}
match d:
    case {'k': v, **rest}: rest['new'] = 1; print(v, rest, d)
