# iter(callable, sentinel).
values = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(values), 0)), list(values))
class Reader:
    def __init__(self, text): self.lines = text.split('\n')
    def readline(self): return self.lines.pop(0) if self.lines else ''
print([l.upper() for l in iter(Reader('a\nb\nc').readline, '')])
def stop(): raise StopIteration
print(list(iter(stop, 1)))
def boom(): raise ValueError('boom')
try: next(iter(boom, 1))
except ValueError as e: print(e)
n = 0
def count():
    global n
    n += 1
    return n
it = iter(count, 4); print(type(it).__name__, next(it), list(it), n, next(it, 'over'), n)
