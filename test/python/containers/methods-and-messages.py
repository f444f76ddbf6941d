def show(text):
    try:
        shown = repr(eval(text, globals()))
        print(text, "->", shown if " at 0x" not in shown else shown.split(" at 0x")[0])
    except Exception as e:
        print(text, "!!", type(e).__name__, e)


for text in """
range()
list.__new__(int)
list.__new__(5)
dict.__new__(list)
type('X',(list,),{})([1])
object.__new__(list)
list.append()
list.append(1,2)
dict.__init__({}, 1, 2)
{}.__setitem__(1)
[].__iadd__(1)
[].__getitem__('a')
[1,2][None]
{1}.difference([[]])
{1}.isdisjoint([[]])
{1}.symmetric_difference([[]])
{1}.issuperset([[]])
zip(foo=1)
zip([1],strict=2)
map(len,[1],foo=1)
map(foo=1)
map(len, strict=True)
range(start=1)
range(10).count()
range(10).index()
range(5).__contains__(2.5)
range(3) < range(4)
range(True, 5)
range(3).step
range(1,2**70)
range(10)[2**70]
range(10)[::2**70]
range(2**70)[2**68:2**69:2**60]
iter(range(5)).__length_hint__()
range(5).__reversed__()
bool(range(0))
range(0) == range(5,5,7)
range(-2**63, 2**63)[0]
(1,)*-1
sum([0.1]*10)
sum([0.1]*10, 0.0)
sum([1e308,1e308,-1e308])
sum([1,2.5,3])
sum([1,2.5,3j])
sum([True,True])
sum([1e16,1,1.0])
sum([float('inf'),float('-inf')])
sum([0.1,0.2,0.3j])
sum([1j,2j])
sum([0.1j]*10)
sum([2**62,2**62,-5])
max([1,2.0,True])
max([True,1])
min([1.0,1])
max(['a','b'],key=str.upper)
max([float('nan'),1])
max([1,float('nan')])
any([0,'',None])
all([])
max({})
max({1:2},key=None)
max(1,2,key=None)
min([], default=None)
sorted([3,1,2],reverse='a')
sorted('hello',key=None)
sorted([3,1,2],reverse=None)
sorted([3,1], key=5)
list(enumerate('ab',2**70))
list(map(lambda *a:a,'ab','cd'))
list(filter(None,[0,1,'',2]))
list(filter(bool,[0,1,'',2]))
reversed('abc')
list(reversed('abc'))
reversed((1,2)).__length_hint__()
enumerate([1]).__length_hint__
zip([1]).__length_hint__
type(iter(()))
type(iter({}.items()))
type(reversed({}.values()))
type(iter(set()))
type(iter(b''))
type(iter(bytearray()))
type(reversed(()))
type(iter(int,1))
type(reversed([]))
list[int]
dict[str,int]
{1:2}.keys()|{3}
{1:2}.keys()&{1}
{1:2}.keys()-{1}
{1:2}.keys()^{3}
{1:2}.items()&[(1,2)]
{1:2}.keys()=={1}
{1:2}.keys()<{1,2}
{1:2}.keys()>{1,2}
(1,2) in {1:2}.items()
2 in {1:2}.values()
{1:2}.keys().isdisjoint([2])
[1,2]<{1:2}.keys()
{3,1,2}|{10,20}
{1,2,3}-{2}
{1,2,3}^{3,4}
set('abc')>=set('ab')
frozenset([1,2])|{3}
{1}|frozenset([2])
{frozenset([1])}=={frozenset([1])}
[[1,[2]],{'a':[1,(2,)]}]
{**{1:2},3:4}
[*range(3)]
(lambda a: a.append(a) or a)([1])
(lambda a: a.update({1:a}) or a)({})
[1,2,3][::-1]
[1,2,3][5:1:-1]
(1,2,3)[-2:]
[1,2,3].index(3,-1)
[1]*3
3*[1]
[1,2]==[1,2.0]
[1,2]<[1,3]
(1,2)<(1,2,3)
[float('nan')]==[float('nan')]
(lambda n:[n]==[n])(float('nan'))
dict(zip('abc',range(3)))
dict(a=1,**{'b':2})
dict([(1,2)],c=3)
{1:1,1.0:2,True:3}
{}.get(1,2)
dict.fromkeys('abc')
dict.fromkeys('abc',0)
{'a':1}|{'b':2}
{'a':1}=={'a':1.0}
list(reversed({1:2,3:4}))
list(reversed({1:2,3:4}.items()))
sorted({3:1,1:2})
{1:2,3:4}.popitem()
list({1:2}.items())
[].__len__()
set.__hash__
list.__hash__
slice(1,2)==slice(1,2)
slice(1,2)<slice(1,3)
slice(None,None,-1).indices(5)
slice(2**70).indices(5)
repr(slice(1,None,2))
[3,1,2].sort()
sorted([(2,'b'),(1,'a'),(2,'a')])
sorted(['b','a','C'],key=str.lower)
sorted([3,1,2],key=lambda x:-x)
sorted([[2],[1]])
sorted([1,2.5,True,0])
sorted('hello',reverse=True)
sorted([('a',1),('a',0),('b',-1)],key=lambda t:t[0],reverse=True)
list(range(10,0,-3))
5 in range(0,10,5)
range(10)[2:8:2]
range(10).index(5)
list(zip([1,2],[3,4],strict=True))
list(map(lambda a,b:a+b,[1,2],[3,4]))
list(filter(lambda x:x%2,range(6)))
any(x>2 for x in range(5))
all(x<2 for x in range(5))
sum(x for x in range(10))
sum([[1],[2]],[])
max((1,2),(3,0))
min('abc')
min([3,1,2],key=lambda x:-x)
sum([],5)
tuple([1,2])
tuple('ab')
list({'a':1})
set([1,1,2])
frozenset('aa')
list(iter([1,2]))
list(iter(lambda it=iter([1,2,3]):next(it),3))
[1,2,3].copy()
[1,2,2].count(2)
(1,2,2).count(2)
bool([])
bool({0})
[]+[]
()+(1,)
[1,2,3].pop(0)
[].copy() is []
""".strip().splitlines():
    show(text)
