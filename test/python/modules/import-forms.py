# Every form of import, and its errors.
import math, itertools as it
import collections.abc
import collections.abc as cabc
from math import floor, ceil as up, pi
from math import (sqrt,
                  gcd,)
print(math.floor(1.5), next(it.count()), floor(2.5), up(2.5), pi > 3, sqrt(4), gcd(4, 6), collections.abc is cabc, math.__name__, type(math))
def f():
    import operator
    from functools import reduce
    return reduce(operator.add, [1, 2, 3])
print(f(), 'operator' in globals())
from math import *
print(sin(0), 'factorial' in globals())
class C:
    from math import tau
    import string as s
print(C.tau > 6, C.s.digits)
for code in ('import nope', 'import math.nope', 'from math import nope', 'import nope.sub', 'from nope import x', 'from . import x', 'from .x import y', 'from .. import x', 'import collections.nope', 'from itertools import nope', 'def f():\n from math import *', 'import', 'from math import', 'from math import (a', 'import math as', 'import math.floor', 'from math import *, a', 'import a.b as c.d', 'from math import floor,'):
    try: exec(code, {'__name__': '__main__'}); print(repr(code), 'ok')
    except (ImportError, SyntaxError) as e: print(repr(code), '->', type(e).__name__, getattr(e, 'msg', e))
if True: import re as regex
print(regex.sub('a', 'b', 'aXa'), __import__('math') is math)
