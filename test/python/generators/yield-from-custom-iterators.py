# Delegation to hand-written iterators with and without send, throw, close.
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration('done')
        return self.n
class Full(It):
    def send(self, v): print('send', v); return f'sent {v}'
    def throw(self, *a): print('throw', type(a[0]).__name__, *a); return 'thrown'
    def close(self): print('close called')
def d(it):
    r = yield from it
    yield ('result', r)
g = d(It())
print(list(g))
g = d(Full())
print(next(g), g.send(5), g.throw(KeyError('k')), next(g))
g.close()
g = d(It()); next(g)
try: g.throw(KeyError('no throw method'))
except KeyError as e: print(e)
class Closer(It):
    def close(self): raise ValueError('bad close')
g = d(Closer()); next(g)
try: g.close()
except ValueError as e: print(e)
