# Class statements with __slots__ that are refused.
for body in ('__slots__ = ("a",); a = 1', '__slots__ = 5', '__slots__ = (5,)', '__slots__ = ("not valid",)', '__slots__ = ("a", "a")', '__slots__ = ("__dict__", "__dict__")', '__slots__ = ""',
             '__slots__ = "ab"', '__slots__ = {"a": "doc a"}', '__slots__ = iter(["p", "q"])'):
    try:
        ns = {}
        exec('class C: ' + body, ns)
        print(body, 'ok', [n for n in ('a', 'ab', 'p', 'q') if hasattr(ns['C'], n)])
    except Exception as e: print(body, '->', type(e).__name__, e)
class A: __slots__ = ('a',)
class B: __slots__ = ('b',)
try:
    class C(A, B): pass
except TypeError as e: print(e)
class Empty: __slots__ = ()
class D(A, Empty): __slots__ = ()
print(D.__mro__)
try:
    class I(int): __slots__ = ('x',)
except TypeError as e: print(e)
class S(str): __slots__ = ()
print(S('x') + 'y')
class T(tuple): __slots__ = ()
try: T().x = 1
except AttributeError as e: print(e)
