# How many arguments constructors and functions take, keywords of subclasses, stars, modules without names.
import sys, types
def t(f,*a,**k):
    try: r=f(*a,**k); print(getattr(f,'__name__','?'), '->', repr(r)[:100])
    except BaseException as e: print(getattr(f,'__name__','?'), type(e).__name__, str(e)[:200])
t(lambda: int(1,2,3))
t(lambda: int(1,2))
t(lambda: int(base=3))
t(lambda: int('1',base=2,x=3))
t(lambda: int(x=1))
t(lambda: str(1,2,3,4))
t(lambda: str(b'a','utf-8','strict','x'))
t(lambda: float(1,2))
t(lambda: bool(1,2))
t(lambda: complex(1,2,3))
t(lambda:list(1,2))
t(lambda: tuple(1,2))
t(lambda:dict(1,2))
t(lambda:set(1,2))
t(lambda: frozenset(1,2))
t(lambda: bytes(1,2,3,4))
t(lambda: bytearray(1,2,3,4))
t(lambda: memoryview())
t(lambda: memoryview(1,2))
t(lambda:range())
t(lambda:range(1,2,3,4))
t(lambda:slice())
t(lambda:slice(1,2,3,4))
t(lambda:type())
t(lambda:type(1,2))
t(lambda:object(1))
t(lambda:property(1,2,3,4,5))
t(lambda:super(1,2,3))
t(lambda:super(1))
t(lambda:super(int,''))
t(lambda:enumerate())
t(lambda:enumerate([],1,2))
t(lambda:zip(1))
t(lambda:map())
t(lambda:map(len))
t(lambda:filter(1))
t(lambda:reversed())
t(lambda:reversed(1))
t(lambda:classmethod())
t(lambda:staticmethod(1,2))
t(lambda: type(lambda:0)())
t(lambda: type(lambda:0)(1,2))
t(lambda: type(len)())
t(lambda: type(types)())
t(lambda: types.ModuleType(1))
t(lambda: types.GeneratorType())
t(lambda: type({}.keys())())
t(lambda: type(iter([]))())
t(lambda: types.MethodType())
t(lambda: types.MethodType(1,2))
t(lambda: type(None)(1))
t(lambda: type(...)())
t(lambda: types.TracebackType())
t(lambda:types.MappingProxyType())
t(lambda:types.MappingProxyType(1))
t(lambda:types.GenericAlias())
t(lambda: types.GenericAlias(int));
class L(list):
    def __init__(self,*a,k=1): list.__init__(self,*a); self.k=k
class T(tuple):
    def __new__(cls,*a,k=1): s=tuple.__new__(cls,*a); s.k=k; return s
class S(set):
    def __init__(self,*a,k=1): set.__init__(self,*a); self.k=k
class F(frozenset):
    def __new__(cls,*a,k=1): s=frozenset.__new__(cls,*a); s.k=k; return s
class L2(list): pass
class L3(list):
    def __new__(cls,*a,k=1): s=list.__new__(cls,*a,k=k); s.k=k; return s
class I(int):
    def __init__(self,*a,k=1): self.k=k
class D(dict):
    def __init__(self,*a,k=1): self.k=k
class St(str):
    def __init__(self,*a,k=1): self.k=k
class Ba(bytearray):
    def __init__(self,*a,k=1): self.k=k
class Fl(float):
    def __init__(self,*a,k=1): self.k=k
class R(reversed):
    def __init__(self,*a,k=1): self.k=k
class Z(zip):
    def __init__(self,*a,k=1): self.k=k
class M(map):
    def __init__(self,*a,k=1): self.k=k
class P(property):
    def __init__(self,*a,k=1): super().__init__(*a); self.k=k
for c,a in [(L,[1,2]),(T,[1]),(S,[1]),(F,[1]),(L3,[1]),(D,()),(R,[]),(Z,[])]:
    t(lambda: (c(a,k=5), c(a,k=5).k))
for c in (I,Fl,St): t(lambda: (c(1), c('1').k, c(1,k=3)))
t(lambda: L2([1],k=2))
t(lambda: L2(k=2))
t(lambda: list(a=1))
t(lambda: tuple(a=1))
t(lambda:set(a=1))
t(lambda:frozenset(a=1))
t(lambda: reversed([],k=1))
t(lambda: M(len,[],k=2))
t(lambda: Ba(b'x',k=2))
t(lambda: P(1,k=3).k)
def f(*a,**k): pass
t(lambda: f(*None))
t(lambda: f(*None,a=1))
t(lambda: f(1,*None,a=1))
t(lambda: f(*5,**{'a':1}))
t(lambda: f(**None))
t(lambda: f(**5))
t(lambda: f(**{1:2}))
t(lambda: f(a=1,**{'a':2}))
t(lambda: len(*None,a=1))
t(lambda: L(*3,k=1))
t(lambda: f(*[1],*None))
t(lambda: f(**{'a':1},**{'a':2}))
class Mod(types.ModuleType): pass
m=types.ModuleType('m')
def ga(n): raise ZeroDivisionError('x')
m.__getattr__=ga
t(lambda: hasattr(m,'q'))
t(lambda: getattr(m,'q',1)); 
def ga(n): raise AttributeError('no '+n)
m.__getattr__=ga
t(lambda: hasattr(m,'q'))
t(lambda: getattr(m,'q',1))
t(lambda: m.q)
t(lambda: m.__foo__)
m2=types.ModuleType('m2'); t(lambda: m2.q); m2.__name__=5; t(lambda: m2.q); del m2.__name__; t(lambda: m2.q); t(lambda: types.ModuleType.__new__(types.ModuleType).q)
t(lambda: __import__())
t(lambda: __import__(1))
t(lambda: __import__('nope'))
t(lambda: __import__('sys').__name__)
t(lambda: __import__('os',level=-1))
t(lambda: __import__(''))
t(lambda: __import__('collections.abc').__name__)
t(lambda: __import__('collections.abc',fromlist=['x']).__name__)
t(lambda: __build_class__(1,2))
t(lambda: __build_class__(lambda:0,1))
t(lambda: __build_class__(lambda:0,'C').__name__)
