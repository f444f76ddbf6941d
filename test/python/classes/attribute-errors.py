# What is said about attributes that are not there or cannot be set.
class C:
    def method(self): pass
    value = 1
class S:
    __slots__ = ('a',)
c, s = C(), S()
import math
for code in ('c.nope', 'C.nope', 'c.methd', 'C.valeu', 's.b', 's.a', 's.b = 1', 'del c.nope', 'del C.nope', 'del c.value', '(5).x', '(5).x = 1', '"a".foo', '[].push(1)', 'None.x', 'None.x = 1',
             'len.x', 'len.x = 1', 'int.x = 1', 'del int.real', 'c.method.x = 1', 'math.nope', 'math.sqroot', '(lambda: 0).x', 'c.__nope__', 'object().x = 1', '[].x = 1', '(1, 2).x', '{}.key', 'super().x',
             'range(3).begin', 'C().method.y', 'type.nope', '(i for i in []).x', 'print.x', 'True.x', '1.5.x', 'b"".x', '....x', 'NotImplemented.x', 'slice(1).x', '"abc".Upper()', '[].apend', 'c.__class__.xx'):
    try:
        exec(code)
        print(code, 'ok')
    except Exception as e:
        print(code, '->', type(e).__name__ + ':', e)
