# Classes that are both: the nearest base decides.
import collections
from collections import UserDict, UserList
class C: pass
class M1(UserDict, collections.abc.Sequence): pass
class M2(C, UserDict, collections.abc.Sequence): pass
class M3(UserDict, C, list): pass
class M4(dict, collections.abc.Sequence, C): pass
class S1(UserList, collections.abc.Mapping): pass
class S2(C, UserList, collections.abc.Mapping): pass
class S3(list, C, collections.abc.Mapping): pass
class S4(UserList, dict, C): pass
def sm(x):
    match x:
        case [*_]: return "seq"
        case {}: return "map"
def ms(x):
    match x:
        case {}: return "map"
        case [*_]: return "seq"
for k in M1, M2, M3, M4, S1, S2, S3, S4: print(k.__name__, sm(k()), ms(k()))
