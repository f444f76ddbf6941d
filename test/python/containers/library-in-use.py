import itertools, operator, functools, collections, heapq, bisect
import collections.abc
from collections import *
from functools import *
from itertools import *

P = namedtuple("P", "x y")
Q = namedtuple("Q", ["a", "b", "c"], defaults=[5, 6])


d = deque([1,2,3])
d.appendleft(0); d.append(4); d.rotate(2); print(d); d.rotate(-3); print(d)
d.extendleft('ab'); print(d, d.popleft(), d.pop(), len(d), d[1], d[-1], 3 in d, d.count(3))
d.insert(2,'z'); print(d); del d[1]; print(d); d.remove('z'); print(d); d.reverse(); print(d, list(reversed(d)))
d2 = deque(maxlen=3)
for i in range(5): d2.append(i)
print(d2, d2.copy(), d2+deque([9]), d2*2)
d2.appendleft(7); print(d2)
try:
    for x in d: d.append(1)
except RuntimeError as e: print(e)
dd = defaultdict(list); dd['a'].append(1); dd['b']; print(dd, dd.copy(), dd.default_factory)
dd = defaultdict(int)
for c in 'hello': dd[c] += 1
print(dict(dd), dd)
od = OrderedDict.fromkeys('abcd'); od.move_to_end('a'); od.move_to_end('d', last=False); print(od, od.popitem(), od.popitem(last=False), od)
od['z']=1; del od['b']; print(od, list(od.items()), list(od.values()))
@lru_cache(maxsize=None)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(80), fib.cache_info(), fib.__name__, fib.__wrapped__.__name__); fib.cache_clear(); print(fib.cache_info(), fib.cache_parameters())
@lru_cache(2)
def sq(x, y=0): print('call', x, y); return x*x
sq(1); sq(2); sq(1); sq(3); sq(2); sq(1, y=3); sq(1,y=3); print(sq.cache_info())
try: sq([])
except TypeError as e: print(e)
class M:
    @lru_cache
    def m(self, x): return x
    @cached_property
    def cp(self): print('cp'); return 5
    pm = partialmethod(lambda self, a, b: (a, b), 1)
    @singledispatchmethod
    def sd(self, x): return 'default'
    @sd.register
    def _(self, x: int): return 'int'
m = M(); print(m.m(3), m.cp, m.cp, m.pm(2), m.sd('a'), m.sd(1))
@singledispatch
def f(x): return 'obj'
@f.register(int)
def _(x): return 'int'
@f.register
def _(x: list | tuple): return 'seq'
print(f(1), f('a'), f([]), f(()), f(True), f.dispatch(bool) is f.dispatch(int))
@total_ordering
class T:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(T(1)<=T(2), T(1)>=T(2), T(1)>T(2), T(2)>=T(2))
def deco(fn):
    @wraps(fn)
    def inner(*a): "x"; return fn(*a)
    return inner
@deco
def foo(): "doc"; return 1
print(foo.__name__, foo.__doc__, foo(), foo.__wrapped__.__name__)
h = [5,3,8,1,9,2]; heapq.heapify(h); print(h, [heapq.heappop(h) for _ in range(6)])
h=[]
for x in [(3,'c'),(1,'a'),(2,'b')]: heapq.heappush(h, x)
print(h, heapq.heapreplace(h,(0,'z')), h, heapq.heappushpop(h,(9,'q')), h)
h=[3,1,2]; heapq.heapify_max(h); print(h, heapq.heappop_max(h), h); heapq.heappush_max(h, 10); print(h)
class E:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return s.v<o.v
    def __repr__(s): return f'E{s.v}'
h=[E(x) for x in [5,3,8,1]]; heapq.heapify(h); print(h, heapq.heappop(h), h)
a=[1,3,5]; bisect.insort(a,4); bisect.insort_left(a,3); print(a)
it = iter([1,2,3]); a,b = tee(it); next(a); print(list(a), list(b))
class Pt(namedtuple('Pt','x y')):
    __slots__=()
    def __add__(s,o): return Pt(s.x+o.x,s.y+o.y)
print(Pt(1,2)+Pt(3,4), Pt(1,2))
try: P(1,2).x=5
except AttributeError as e: print(e)
match P(1,2):
    case P(x=1,y=b): print('m', b)
match P(1,2):
    case P(a,b): print('m', a, b)
print(max(Counter('aab').items(), key=operator.itemgetter(1)))
c = Counter('aab'); c.update('bbb'); c.subtract('a'); print(c, c.most_common()); del c['zz']; c['a'] += 5; print(c)
