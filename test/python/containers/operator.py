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
operator.add(1)
operator.itemgetter()
operator.itemgetter(1)
operator.itemgetter(1,2)
operator.attrgetter()
operator.attrgetter(1)
operator.attrgetter('a.b','c')
operator.methodcaller()
operator.methodcaller(1)
operator.methodcaller('a',1,b=2)
operator.itemgetter(1)([1])
operator.itemgetter(1)([1,5])
operator.itemgetter(1,0)([1,5])
operator.itemgetter(slice(1,3))('abcd')
operator.itemgetter(1)(1,2)
operator.attrgetter('x')(1)
operator.attrgetter('real','imag')(1)
operator.methodcaller('x')(1)
operator.methodcaller('upper')('a')
operator.methodcaller('split',',',maxsplit=1)('a,b,c')
operator.countOf([1,1],1)
operator.indexOf([1],2)
operator.length_hint(1)
operator.length_hint(1,'a')
operator.length_hint(iter([1,2]))
operator.concat(1,2)
operator.concat([1],2)
operator.iconcat(1,2)
operator.index('a')
operator.truth(1)
operator.not_([])
operator.is_none(None)
operator.call(len,[1])
operator.contains(1,2)
operator.delitem([],1)
operator.iadd([1],[2])
operator.ixor(5,3)
operator.__add__(1,2)
operator.lt(1,'a')
operator.neg('a')
operator.abs(-3)
operator.matmul(1,2)
sorted([(1,'b'),(0,'c')],key=operator.itemgetter(1))
functools.reduce(operator.add,[])
functools.reduce(operator.add,1)
functools.reduce(operator.add,[1,2],10)
functools.reduce(operator.add,[1,2],initial=10)
""".strip().splitlines():
    show(text)
