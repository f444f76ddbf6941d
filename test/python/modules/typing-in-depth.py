from typing import List,Dict,Optional,Union,Tuple,Callable,Type,Set,FrozenSet,Any,ClassVar,Literal,NoReturn,Annotated,Final,TypeVar,Generic,Protocol,runtime_checkable,is_protocol,get_protocol_members,SupportsInt,SupportsIndex,SupportsAbs,NewType,cast,TYPE_CHECKING,get_origin,get_args,overload,get_overloads,final,get_type_hints,TypedDict,NotRequired,is_typeddict,NamedTuple,AnyStr,Self,Never,LiteralString,Required,Unpack,TypeGuard,ParamSpec,TypeVarTuple,Concatenate,assert_never
import typing
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
print(List[int], Dict[str,int], Optional[int], Union[int,str], Tuple[int,...], Tuple[()], Callable[[int],str], Callable[...,Any], Type[int], Set[str], FrozenSet[int])
print(Any, List, Dict, Tuple, Callable, Optional, ClassVar, Literal, NoReturn, Union)
print(Literal['a',1,'a'], Literal[1]==Literal[1], Literal[1]==Literal[True], Annotated[int,'x'], Annotated[Annotated[int,1],2], ClassVar[int], Final[int])
T=TypeVar('T'); K=TypeVar('K'); V=TypeVar('V',bound=int); 
print(T, List[T], List[T][int], Dict[K,T][str,int], T.__name__, V.__bound__, Optional[T], Optional[T][int], Callable[[T],K][int,str])
class Box(Generic[T]):
    def __init__(self,v): self.v=v
    def get(self)->T: return self.v
print(Box[int], Box(3).get(), Box[int](4).v, Box[int].__origin__, Box[int].__args__, Box.__parameters__, Box.__mro__, Box[int](4).__orig_class__, Box.__orig_bases__)
class IB(Box[int]): pass
print(IB(5).get(), IB.__orig_bases__, IB.__mro__[1].__name__, IB.__parameters__)
class Pair(Generic[K,T]):
    pass
print(Pair[str,int], Pair[K,int], Pair[K,int][str], Pair.__parameters__)
t(lambda: Pair[int]); t(lambda: Box[int,str]); t(lambda: IB[int]); t(lambda: List[int,str]); t(lambda: Dict[int])
t(lambda: List()); t(lambda: Any()); t(lambda: Optional[1,2]); t(lambda: isinstance(3,Any)); t(lambda: isinstance(3,List[int])); t(lambda: isinstance([],List)); t(lambda: issubclass(list,List)); t(lambda: isinstance(3,Optional[int])); t(lambda: isinstance(3,Union[int,str])); t(lambda: ClassVar()); t(lambda: isinstance(3,ClassVar))
t(lambda: Generic[int]); t(lambda: Generic[T,T])
def f():
    class X(Generic): pass
t(f)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self)->int: ...
print(isinstance([],HasLen), isinstance(3,HasLen), issubclass(list,HasLen), issubclass(int,HasLen))
class Draw(Protocol):
    name:str
    def draw(self)->None: ...
t(lambda: isinstance(3,Draw)); t(lambda: Draw())
class Circle(Draw):
    def draw(self): return 'c'
print(Circle().draw(), Draw.__protocol_attrs__==frozenset({'name','draw'}), is_protocol(Draw), sorted(get_protocol_members(Draw)))
class PT(Protocol[T]):
    def m(self)->T: ...
print(PT[int], PT.__parameters__)
print(isinstance(3,SupportsInt), isinstance('a',SupportsInt), isinstance(3,SupportsIndex), isinstance(3.5,SupportsAbs))
@runtime_checkable
class HasName(Protocol):
    name: str
class N1:
    name='x'
print(isinstance(N1(),HasName), isinstance(3,HasName)); t(lambda: issubclass(N1,HasName))
UserId=NewType('UserId',int); print(UserId(5), UserId.__name__, UserId.__supertype__, UserId)
print(cast(int,'a'), TYPE_CHECKING, get_origin(List[int]), get_args(Dict[str,int]), get_origin(Optional[int]), get_args(Optional[int]), get_args(Callable[[int,str],bool]), get_origin(list[int]), get_args(list[int]), get_origin(int), get_origin(Annotated[int,1]), get_args(Annotated[int,1]), get_origin(Literal[1]), get_args(Literal[1,2]), get_origin(Generic[T]))
@overload
def ov(x:int)->int: ...
@overload
def ov(x:str)->str: ...
def ov(x): return x
print(ov(3), len(get_overloads(ov)))
@final
class Fin: pass
print(Fin.__final__)
def fn(a:int, b:'str'='x', *c:'List[int]', d:Optional[int]=None)->None: pass
print(get_type_hints(fn))
class Cls:
    x:int
    y:'Cls'
    z:Annotated[int,'meta']=3
    w:ClassVar['int']=1
print(get_type_hints(Cls), get_type_hints(Cls,include_extras=True))
class Sub(Cls):
    q:'list[Sub]'
print(get_type_hints(Sub))
class TD(TypedDict):
    a:int
    b:NotRequired[str]
class TD2(TD,total=False):
    c:float
print(TD(a=1,b='x'), TD2(a=1), TD.__required_keys__, TD2.__optional_keys__==frozenset({'b','c'}), TD2.__total__, TD.__annotations__, is_typeddict(TD), TD.__name__)
t(lambda: isinstance({},TD))
TD3=TypedDict('TD3',{'x':int}); print(TD3(x=1), TD3.__name__)
class Emp(NamedTuple):
    name:str
    id:int=3
    def hi(self): return self.name
print(Emp('g'), Emp('g').hi(), Emp._fields, Emp._field_defaults, Emp.__annotations__, Emp('a',1)==('a',1), isinstance(Emp('a'),tuple), Emp('a')._replace(id=9))
P2=NamedTuple('P2',[('x',int),('y',int)]); print(P2(1,2))
def bad():
    class B(NamedTuple):
        a:int=1
        b:str
t(bad)
print(List[int]==List[int], hash(List[int])==hash(List[int]), {List[int]:1}[List[int]], List[int]|None, Optional[List[int]], int|List[str], List['A'])
print(typing.Text, AnyStr, Union[int,None,str], Union[int], Union[int,int], Union[Union[int,str],float])
class Stack[T2]:
    def __init__(self): self.items:list[T2]=[]
    def push(self,x:T2): self.items.append(x)
s=Stack[int](); s.push(3); print(s.items, Stack.__type_params__, Stack[int], Stack.__parameters__, Stack.__orig_bases__)
type Alias[X]=list[X]; print(Alias, Alias[int], Alias.__value__, Alias.__type_params__)
def gf[A](x:A)->A: return x
print(gf(3), gf.__type_params__)
print(Self, Never, LiteralString, Required[int], Unpack[Tuple[int]], TypeGuard[int])
P=ParamSpec('P'); Ts=TypeVarTuple('Ts'); print(P, Ts, Callable[P,int], Concatenate[int,P])
def dd(f:Callable[P,T])->Callable[P,T]: return f
try: assert_never(3)
except AssertionError as e: print(e)
t(lambda: typing.nope)
