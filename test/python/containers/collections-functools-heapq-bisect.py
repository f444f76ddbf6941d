import itertools, operator, functools, collections, heapq, bisect
import collections.abc
from collections import *
from functools import *
from itertools import *

P = namedtuple("P", "x y")
Q = namedtuple("Q", ["a", "b", "c"], defaults=[5, 6])


def show(text):
    try:
        shown = repr(eval(text, globals()))
        print(text, "->", shown if " at 0x" not in shown else shown.split(" at 0x")[0])
    except Exception as e:
        print(text, "!!", type(e).__name__, e)


for text in """
functools.reduce()
functools.reduce(1)
functools.reduce(lambda a,b:a*b,range(1,6))
functools.partial()
functools.partial(1)
functools.partial(len)
functools.partial(functools.partial(len,1),2,a=3)
partial(int,base=2)('101')
partial(max,5)(3,9)
partial(print,1).args
partial(dict,a=1).keywords
functools.cmp_to_key()
functools.cmp_to_key(lambda a,b:0)(1)<3
sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a))
functools.lru_cache('a')
functools.lru_cache(maxsize='a')
functools.Placeholder
functools.partial(len, functools.Placeholder)
functools.partial(max, functools.Placeholder, 2)(1)
functools.partial(max, functools.Placeholder, 2)()
functools.partial(max, a=functools.Placeholder)
collections.deque(1)
collections.deque([1],'a')
collections.deque([1],-1)
collections.deque([1,2,3],2)
collections.deque([1,2,3])
collections.deque([1]).pop(1)
collections.deque().pop()
collections.deque().popleft()
collections.deque([1])[2]
collections.deque([1])['a']
collections.deque([1])[0:1]
collections.deque([1]).remove(2)
collections.deque([1]).index(2)
collections.deque([1],1).insert(0,2)
collections.deque([1])+[1]
collections.deque([1])*2
collections.deque([1])*'a'
collections.deque([1])==[1]
collections.deque([1])<collections.deque([2])
collections.deque().rotate('a')
collections.deque().maxlen
collections.defaultdict(1)
collections.defaultdict(list)
collections.defaultdict(list,[(1,2)],a=3)
collections.defaultdict(list,1,2)
collections.defaultdict()[1]
collections.defaultdict(int)|{1:2}
collections.OrderedDict([(1,2)])
collections.OrderedDict()
collections.OrderedDict().popitem()
collections.OrderedDict().move_to_end(1)
collections.OrderedDict(a=1).keys()
collections.OrderedDict(a=1).items()
collections.OrderedDict(a=1)==collections.OrderedDict(a=1)
OrderedDict([(1,2),(3,4)])==OrderedDict([(3,4),(1,2)])
OrderedDict([(1,2),(3,4)])=={3:4,1:2}
collections.OrderedDict(a=1)|{1:2}
collections.OrderedDict().pop(1)
iter(collections.OrderedDict())
list(reversed(OrderedDict(a=1,b=2)))
Counter('abracadabra')
Counter('abracadabra').most_common(2)
Counter(a=3,b=-1)+Counter(b=2)
Counter(a=3,b=1)-Counter(a=1,b=2)
Counter(a=3)&Counter(a=1)
Counter(a=3)|Counter(b=1)
list(Counter(a=2,b=1).elements())
Counter()['x']
Counter([1,1,2]).total()
+Counter(a=-1,b=2)
Counter(a=1)==Counter(a=1,b=0)
Counter.fromkeys('a')
P(1,2)
P(1)
P(1,2,3)
P(x=1,z=2)
P(1,x=2)
P()
P(1,2)._replace(x=5)
P(1,2)._replace(z=5)
P(1,2)._asdict()
P._fields
P._make([1,2])
P._make([1])
P(1,2).x+P(1,2).y
P(1,2)==(1,2)
P.x
Q(1)
Q()
Q._field_defaults
P.__doc__
P.x.__doc__
namedtuple('A','x x')
namedtuple('A','_x')
namedtuple('A','def')
namedtuple('A','1x')
namedtuple('A','x def _y x',rename=True)._fields
namedtuple('A','x',defaults=[1,2])
hash(P(1,2))==hash((1,2))
P(1,2)[0], P(1,2)[-1], len(P(1,2))
ChainMap({1:2},{1:3,4:5})
ChainMap({1:2},{1:3,4:5})[4]
list(ChainMap({1:2},{1:3,4:5}))
ChainMap({})[1]
dict(ChainMap({1:2},{4:5}))
UserDict({1:2})
UserList([1,2])+[3]
UserString('abc').upper()
UserString('abc')+'d'
isinstance([],collections.abc.Sequence)
isinstance({},collections.abc.MutableMapping)
isinstance((x for x in []),collections.abc.Generator)
isinstance(1,collections.abc.Hashable)
isinstance([],collections.abc.Hashable)
isinstance({}.keys(),collections.abc.Set)
heapq.heappush(1,2)
heapq.heappop([])
heapq.heapify(1)
heapq.heapreplace([],1)
heapq.heappush([1])
heapq.nsmallest(2,[5,1,4])
heapq.nlargest(2,[5,1,4],key=lambda x:-x)
list(heapq.merge([1,4],[2,3],[0]))
list(heapq.merge([4,1],[3,2],reverse=True))
heapq.heappushpop([2,3],1)
bisect.bisect([1],2,-1)
bisect.bisect()
bisect.bisect([1,2,2,3],2)
bisect.bisect_left([1,2,2,3],2)
bisect.bisect([1],2,lo=0,hi=1,key=1)
bisect.insort(1,2)
bisect.bisect_left([1,2,3],2,foo=1)
bisect.bisect_left([1,5,9],3,key=lambda x:x*2)
""".strip().splitlines():
    show(text)
