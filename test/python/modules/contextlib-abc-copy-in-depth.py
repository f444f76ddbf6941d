from contextlib import *
import contextlib, abc, copy, sys, types
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e, type(e.__context__), type(e.__cause__))
@contextmanager
def cm(x):
    print('enter',x)
    try: yield x*2
    except ValueError as e: print('caught',e)
    finally: print('exit')
with cm(3) as v: print(v)
with cm(4): raise ValueError('q')
def f():
    with cm(5): raise KeyError('k')
t(f)
@cm(9)
def g(a): "doc"; print('g',a); return 5
print(g(1), g(2), g.__name__, g.__doc__, cm.__name__, cm.__wrapped__.__name__)
@contextmanager
def noyield():
    if 0: yield
def f():
    with noyield(): pass
t(f)
@contextmanager
def two():
    yield 1
    yield 2
def f():
    with two(): pass
t(f)
@contextmanager
def swallow():
    try: yield
    except Exception: yield 3
def f():
    with swallow(): raise ValueError
t(f)
def f():
    with cm(1): raise StopIteration('si')
t(f)
@contextmanager
def rep():
    try: yield
    except ValueError as e: raise KeyError('new') from e
def f():
    with rep(): raise ValueError(1)
t(f)
with suppress(ValueError, KeyError): raise KeyError
def f():
    with suppress(ValueError): raise ExceptionGroup('g',[ValueError(1),TypeError(2)])
t(f)
with suppress(ValueError): raise ExceptionGroup('g',[ValueError(1)])
class C:
    def close(self): print('closed')
with closing(C()) as c: print(type(c).__name__)
with nullcontext(5) as n: print(n)
class SIO:
    s=""
    def write(self,x): self.s+=x
    def getvalue(self): return self.s
    def flush(self): pass
b=SIO()
with redirect_stdout(b): print('hid')
print(repr(b.getvalue()))
with ExitStack() as st:
    st.enter_context(cm(1)); st.callback(print,'cb',end='!\n'); st.push(lambda *a: print('pushed',a[0]))
def f():
    with ExitStack() as st:
        st.callback(lambda: 1/0)
        st.callback(lambda: {}['k'])
        raise ValueError('v')
try: f()
except Exception as e:
    while e: print(repr(e)); e=e.__context__
t(lambda: ExitStack().enter_context(3))
with ExitStack() as st:
    st.push(lambda *a: True); 1/0
s2=ExitStack(); s2.callback(print,'x'); s3=s2.pop_all(); s2.close(); s3.close()
async def amain():
    @asynccontextmanager
    async def acm():
        print('ae'); 
        try: yield 7
        finally: print('ax')
    async with acm() as v: print(v)
    async with AsyncExitStack() as st:
        print(await st.enter_async_context(acm())); st.callback(print,'sync')
        async def cb(): print('async cb')
        st.push_async_callback(cb)
    async with nullcontext(3) as q: print(q)
    try:
        async with acm(): raise ValueError(3)
    except ValueError as e: print('ve',e)
co=amain()
try: co.send(None)
except StopIteration: pass
class MyCM(AbstractContextManager):
    def __exit__(self,*a): print('bye')
with MyCM() as m: print(m.__class__.__name__)
t(lambda: AbstractContextManager())
print(isinstance(C(),AbstractContextManager), isinstance(cm(1),AbstractContextManager), issubclass(MyCM,AbstractContextManager))
class Deco(ContextDecorator):
    def __enter__(self): print('D'); return self
    def __exit__(self,*a): print('/D')
@Deco()
def h(): print('h')
h();h()
# abc
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
    @property
    @abc.abstractmethod
    def g(self): pass
t(lambda: A())
class B(A):
    def f(self): return super().f()
t(lambda: B())
class D(B):
    g=1
print(D().g, A.__abstractmethods__==frozenset({'f','g'}), D.__abstractmethods__)
class V: pass
A.register(V); print(isinstance(V(),A), issubclass(V,A), issubclass(int,A), isinstance(3,A), isinstance(D(),A))
t(lambda: A.register(3)); t(lambda: V in [A.register(V)])
@A.register
class W: pass
print(issubclass(W,A)); t(lambda: issubclass(3,A))
class H(abc.ABC):
    @classmethod
    def __subclasshook__(cls,C): return hasattr(C,'foo') or NotImplemented
class F: foo=1
print(issubclass(F,H), issubclass(int,H))
class A2(A): pass
A2.register(int); print(isinstance(3,A), issubclass(bool,A2))
class Cl(abc.ABC):
    @classmethod
    @abc.abstractmethod
    def c(cls): pass
    @staticmethod
    @abc.abstractmethod
    def s(): pass
t(lambda: Cl())
# copy
x=[1,[2,3],{'a':[4]}]; y=copy.deepcopy(x); y[1].append(9); print(x,y, copy.copy(x)[1] is x[1])
l=[]; l.append(l); m=copy.deepcopy(l); print(m[0] is m)
class O:
    def __init__(self): self.a=[1]; self.me=self
o=O(); p=copy.deepcopy(o); print(p.me is p, p.a is o.a, copy.copy(o).a is o.a)
class S:
    __slots__=('x','__y')
    def __init__(self): self.x=[1]; self.__y=2
    def y(self): return self.__y
s=copy.deepcopy(S()); print(s.x,s.y())
class L(list):
    def __init__(self,*a): super().__init__(*a); self.z=1
q=copy.copy(L([1,2])); print(q,type(q).__name__,q.z)
q=copy.deepcopy(L([1,[2]])); print(q,type(q).__name__,q.z)
class Dm(dict): pass
d=Dm(a=[1]); d.k=1; e=copy.deepcopy(d); print(e,type(e).__name__,e.k, e['a'] is d['a'])
class T(tuple): pass
print(copy.deepcopy(T([1,[2]])), type(copy.copy(T([1]))).__name__)
class Cc:
    def __copy__(self): return 'c'
    def __deepcopy__(self,m): return 'd'
print(copy.copy(Cc()),copy.deepcopy([Cc()]))
t(lambda: copy.copy((i for i in []))); print(copy.copy(len) is len, copy.deepcopy(int))
e=copy.copy(ValueError('a',1)); print(repr(e))
print(copy.deepcopy((1,[2])), copy.copy({1,2}), copy.deepcopy(frozenset([1])), copy.copy(range(3)))
from collections import namedtuple, OrderedDict, defaultdict, deque
N=namedtuple('N','a b'); print(copy.copy(N(1,2)), copy.deepcopy(N(1,[2])))
dd=defaultdict(list,a=[1]); print(copy.deepcopy(dd))
class R:
    def __init__(self,v): self.v=v
    def __reduce__(self): return (R,(self.v*2,))
print(copy.copy(R(2)).v, copy.deepcopy(R(3)).v)
class St:
    def __getstate__(self): return {'z':1}
    def __setstate__(self,s): self.w=s
print(copy.copy(St()).w)
class I(int): pass
i=I(5); i.q=[1]; j=copy.deepcopy(i); print(j,type(j).__name__,j.q)
t(lambda: copy.replace(3)); memo={}; a=[1]; print(copy.deepcopy([a,a],memo)[0] is copy.deepcopy(a,memo))
