# NotImplemented from both sides ends in a TypeError.
class A:
    def __add__(s, o): print('A.add'); return NotImplemented
    def __radd__(s, o): print('A.radd'); return NotImplemented
    def __lt__(s, o): print('A.lt'); return NotImplemented
    def __eq__(s, o): print('A.eq'); return NotImplemented
    def __neg__(s): return NotImplemented
class B:
    def __radd__(s, o): print('B.radd'); return NotImplemented
    def __add__(s, o): print('B.add'); return 'B'
for code in ('A() + B()', 'B() + A()', 'A() + A()', 'A() + 1', '1 + A()', 'A() < B()', 'A() == B()', 'A() != A()', '-A()', 'A() - A()', 'A() in [1]'):
    try: print(code, '=', eval(code))
    except TypeError as e: print(code, '->', e)
try: bool(NotImplemented)
except TypeError as e: print(e)
print(int.__add__(1, 'a'), (1).__eq__('a'), 'a'.__lt__(1), [].__add__.__name__, (1.5).__radd__(None))
