from dataclasses import *
import dataclasses
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
@dataclass
class P:
    x:int
    y:int=0
    z:list=field(default_factory=list)
print(P(1), P(1)==P(1), P(1)!=P(2), P(1,2,[3]), P.__doc__, P.__match_args__)
t(lambda: P()); t(lambda: P(1,2,3,4)); t(lambda: P(1,q=2)); t(lambda: hash(P(1))); t(lambda: P(1)<P(2))
@dataclass(order=True, frozen=True)
class Q:
    a:int
    b:str='x'
print(Q(1)<Q(2), sorted([Q(3),Q(1)]), hash(Q(1))==hash(Q(1)), {Q(1):2}[Q(1)])
def s():
    q=Q(1); q.a=2
t(s)
def s():
    q=Q(1); q.new=2
t(s)
def s():
    q=Q(1); del q.a
t(s)
t(lambda: Q(1)<3); t(lambda: Q(1)==1)
def mk(body, deco='dataclass'):
    ns=dict(globals())
    try:
        exec(f"@{deco}\nclass C:\n"+body, ns)
        print('ok', ns['C'].__doc__)
        return ns['C']
    except BaseException as e: print(type(e).__name__, e)
mk(" x:int=1\n y:int")
mk(" x:list=[]")
mk(" x:int=field(default=1,default_factory=int)")
mk(" x=field()")
mk(" x:int\n def __lt__(s,o): pass",'dataclass(order=True)')
mk(" x:int\n def __setattr__(s,o): pass",'dataclass(frozen=True)')
mk(" x:int\n def __hash__(s,o): pass",'dataclass(unsafe_hash=True)')
mk(" x:int",'dataclass(order=True,eq=False)')
mk(" x:int\n _:KW_ONLY\n y:int\n __:KW_ONLY")
C=mk(" x:int\n _:KW_ONLY\n y:int=5\n z:str")
t(lambda: C(1,z='a')); t(lambda: C(1,2)); print(C.__match_args__)
C=mk(" x:InitVar[int]\n y:int=4\n def __post_init__(self,x): self.y=x*2"); t(lambda: C(5)); t(lambda: replace(C(5),y=1)); t(lambda: replace(C(5),x=7))
C=mk(" x:int\n y:int=4",'dataclass(slots=True)'); t(lambda: C(1)); print(C.__slots__); t(lambda: setattr(C(1),'q',1)); t(lambda: C(1).__dict__)
@dataclass(slots=True)
class Base:
    a:int
    def f(self): return 'base'
@dataclass(slots=True)
class Sub(Base):
    b:int=2
    def f(self): return super().f()+'sub'
print(Sub(1).f(), Sub(1), Sub.__slots__)
@dataclass
class Inh(P):
    w:int=9
    y:int=7
print(Inh(1), fields(Inh)[1].default)
t(lambda: mk(" pass",'dataclass(frozen=True)'))
def f():
    @dataclass(frozen=True)
    class X(P): pass
t(f)
def f():
    @dataclass
    class X(Q): pass
t(f)
print(asdict(P(1,2,[P(3)])), astuple(P(1,2,[P(3)])), asdict(P(1,{'a':P(2)})))
t(lambda: asdict(3)); t(lambda: fields(3)); t(lambda: replace(3)); t(lambda: is_dataclass(P)); t(lambda: is_dataclass(3)); t(lambda: is_dataclass(P(1)))
print(replace(P(1),x=5)); t(lambda: replace(P(1),q=3))
M=make_dataclass('M',['x',('y',int),('z',int,field(default=3))],namespace={'f':lambda self: self.x}); print(M(1,2), M(1,2).f(), M.__module__)
t(lambda: make_dataclass('M',['1x'])); t(lambda: make_dataclass('M',['x','x'])); t(lambda: make_dataclass('M',['for'])); t(lambda: make_dataclass('M',[(1,2,3,4)]))
@dataclass
class Node:
    v:int
    next: Node|None = None
print(Node(1,Node(2)), fields(Node)[1].type)
n=Node(1); n.next=n; print(n)
@dataclass(repr=False)
class NR: x:int
print(type(repr(NR(1))))
@dataclass(init=False)
class NI:
    x:int=3
print(NI())
@dataclass(eq=False)
class NE: x:int=1
print(NE()==NE(), hash(NE())!=None)
@dataclass(kw_only=True)
class KW: x:int; y:int=2
t(lambda: KW(1)); print(KW(x=1))
@dataclass
class Desc:
    x:int=field(repr=False, compare=False)
    y:int=field(hash=False, init=False, default=8)
print(Desc(1), Desc(1)==Desc(2)); t(lambda: replace(Desc(1),y=3))
match P(1,2):
    case P(x,y): print(x,y)
print(P.__dataclass_params__, P.__init__.__qualname__, P.__repr__.__name__, P.__eq__.__qualname__)
print(P.__init__.__annotations__, InitVar[int], InitVar[list[int]])
t(lambda: dataclass(weakref_slot=True)(type('A',(),{})))
from copy import replace as r2
print(r2(P(1),y=9))
class Meta:
    def __init_subclass__(cls,**k): print('is',cls.__name__)
@dataclass
class Z(Meta):
    a:'int'=1
    b:'ClassVar[int]'=2
    c:'dataclasses.InitVar[int]'=3
print([f.name for f in fields(Z)], Z(5), Z.__init__.__annotations__)
@dataclass
class Pt:
    self:int
print(Pt(3))
@dataclass(frozen=True, slots=True)
class FS:
    a:int
    b:tuple=()
print(FS(1), hash(FS(1,())) == hash(FS(1)))
t(lambda: setattr(FS(1),'a',3))
class Dd:
    def __get__(self,o,c=None): return 7 if o is None else 8
    def __set__(self,o,v): print('set',v)
@dataclass
class DD:
    x:int=Dd()
DD(); DD(5)
@dataclass
class Gen[T]:
    x:T
print(Gen(1), Gen[int](2))
