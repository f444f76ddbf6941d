# print with sep, end, and everything it can show.
print(); print(''); print('a', 'b', 1, None); print('a', 'b', sep=''); print('a', 'b', sep='--', end='!\n'); print('no newline', end=''); print(); print(1, 2, sep='\n'); print(*'abc', sep=', '); print('x', sep=None, end=None); print(sep='z'); print('flush', flush=True); print('é', '😀', '\t|', 'a\0b' == 'a\x00b')
class S:
    def __str__(self): return 'S!'
print(S(), [S].__len__(), f'{S()}', end=' END\n')
for bad in ('print(sep=5)', 'print(end=5)', 'print("a", foo=1)', 'print("a", sep=b"")', 'print(1, end=[])', 'print(**{"sep": 1})'):
    try: eval(bad)
    except TypeError as e: print(bad, '->', e)
class Bad:
    def __str__(self): raise ValueError('in str')
try: print('before', Bad(), 'after')
except ValueError as e: print('|', e)
print(print('inner'), print)
class File:
    def __init__(self): self.parts = []
    def write(self, t): self.parts.append(t)
f = File(); print('to', 'file', file=f, end='.'); print(f.parts)
try: print('x', file=5)
except AttributeError as e: print(e)
