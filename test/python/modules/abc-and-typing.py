# Abstract classes, protocols and what typing gives at run time.
from abc import ABC, abstractmethod
from typing import Protocol, NamedTuple, Any, Optional, runtime_checkable, Generic, TypeVar, cast
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def show(self): return f'{self.name} {self.area()}'
class Sq(Shape):
    name = 'square'
    def area(self): return 4
print(Sq().show(), isinstance(Sq(), Shape), Shape.__abstractmethods__ == {'area', 'name'})
class Half(Shape):
    def area(self): return 1
for c in (Shape, Half):
    try: c()
    except TypeError as e: print(e)
@Shape.register
class Virtual: pass
print(isinstance(Virtual(), Shape), issubclass(Virtual, Shape), Virtual.__mro__[1].__name__)
@runtime_checkable
class Closer(Protocol):
    def close(self): ...
class F:
    def close(self): pass
print(isinstance(F(), Closer), isinstance(5, Closer))
class P(NamedTuple):
    x: int
    y: str = 'd'
print(P(1), P(1).y, P(1) == (1, 'd'), P._fields)
T = TypeVar('T')
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
print(Box[int](5).v, Optional[int], cast(int, 'x'), Any, T)
