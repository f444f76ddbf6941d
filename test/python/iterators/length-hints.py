# Which users of an iterable ask for its length first.
class S:
    def __iter__(s): print('iter', end=' '); return iter([1,2])
    def __len__(s): print('len', end=' '); return 2
class I:
    def __init__(s): s.n = 0
    def __iter__(s): print('iter', end=' '); return s
    def __next__(s):
        s.n += 1
        if s.n > 2: raise StopIteration
        return s.n
    def __length_hint__(s): print('hint', end=' '); return 2
def f(*a): return a
for make in (S, I):
    for name, use in [('list', list), ('tuple', tuple), ('set', set), ('sorted', sorted), ('star', lambda x: [*x]), ('startuple', lambda x: (*x,)), ('starset', lambda x: {*x}), ('call', lambda x: f(*x)), ('call2', lambda x: f(0, *x)), ('extend', lambda x: [].extend(x)), ('iadd', lambda x: [].__iadd__(x)), ('slice', lambda x: [].__setitem__(slice(None), x)), ('join', lambda x: ','.join(map(str, x))), ('bytes', lambda x: bytes(x)), ('bytearray', bytearray), ('unpack', lambda x: exec('a, b = x', {'x': x})), ('unpackstar', lambda x: exec('a, *b = x', {'x': x})), ('dict', lambda x: dict(zip(x, x))), ('sum', sum), ('max', max), ('enumerate', lambda x: list(enumerate(x))), ('comp', lambda x: [y for y in x]), ('genlist', lambda x: list(y for y in x)), ('map', lambda x: list(map(str, x))), ('reversed', lambda x: list(zip(x))), ('deque', lambda x: __import__('itertools').chain(x).__next__()), ('frozenset', frozenset), ('in', lambda x: 9 in x), ('any', lambda x: any(x)), ('print', lambda x: print(*x))]:
        print(name, end=': ')
        use(make())
        print()
class Bad:
    def __iter__(s): return iter([1])
    def __len__(s): raise ValueError('len')
class Bad2(Bad):
    def __len__(s): raise TypeError('len')
class Bad3(Bad):
    def __len__(s): return -1
class Bad4(Bad):
    def __len__(s): return 'x'
for b in (Bad, Bad2, Bad3, Bad4):
    for use in (list, tuple, sorted, lambda x: [*x], lambda x: f(*x)):
        try: print(use(b()))
        except Exception as e: print(type(e).__name__, e)
