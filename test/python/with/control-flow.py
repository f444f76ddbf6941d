# return, break, continue and yield inside with.
class CM:
    def __init__(self, n): self.n = n
    def __enter__(self): print('+', self.n, end=' '); return self
    def __exit__(self, *a): print('-', self.n, a[0].__name__ if a[0] else None, end=' ')
def f():
    with CM('f'): return 'value'
print(f())
for i in range(4):
    with CM(i):
        if i == 1: continue
        if i == 2: break
        print('body', end=' ')
print()
def g():
    with CM('g'): yield 1; yield 2
print(list(g()))
it = g(); next(it); it.close(); print()
def h():
    with CM('h1'):
        try: return 'try'
        finally: print('finally', end=' ')
print(h())
def nested():
    with CM(1):
        with CM(2):
            for _ in 'ab':
                with CM(3): return 'deep'
print(nested())
