# deque, Counter, defaultdict, OrderedDict, namedtuple, ChainMap.
from collections import deque, Counter, defaultdict, OrderedDict, namedtuple, ChainMap
d = deque([1, 2, 3], maxlen=3); d.append(4); d.appendleft(0); print(d, d.pop(), d.popleft(), d, len(d), d.maxlen)
d = deque('abcd'); d.rotate(1); print(d); d.extendleft('xy'); d.insert(1, 'i'); d.remove('a'); print(d, d[0], d.index('b'), d.count('c'), list(reversed(d)))
try: deque().pop()
except IndexError as e: print(e)
c = Counter('hello'); print(c, c['l'], c['z'], c.most_common(2), c + Counter('lo'), c - Counter('hel'), sum(c.values()), sorted(c.elements())); c.update('hh'); print(c['h'], c.total())
dd = defaultdict(list); dd['a'].append(1); print(dd, dd['b'], 'c' in dd, defaultdict(int, x=1)['q'])
o = OrderedDict(a=1, b=2); o.move_to_end('a'); print(o, o.popitem(last=False), o == OrderedDict(a=1))
P = namedtuple('P', 'x y', defaults=[5]); p = P(1); print(p, p.x, p[1], p._replace(x=9), p._asdict(), P._fields, p == (1, 5), P(*'ab'), isinstance(p, tuple)); a, b = p; print(a, b)
for bad in ('P()', 'P(1, 2, 3)', 'p.z', 'p.x = 1', 'namedtuple("Q", "a a")', 'namedtuple("Q", "class")', 'P(z=1)'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(m['a'], m['b'], sorted(m), len(m)); m['b'] = 9; print(m.maps)
