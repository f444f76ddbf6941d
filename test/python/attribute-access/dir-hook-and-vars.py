# dir(), vars() and __dir__.
class A:
    c = 1
    def __init__(self): self.i = 2
    def m(self): pass
a = A()
print([n for n in dir(a) if not n.startswith('__')], [n for n in dir(A) if not n.startswith('__')], vars(a), sorted(k for k in vars(A) if not k.startswith('__')))
class D:
    def __dir__(self): return ['z', 'a', 'm']
print(dir(D()))
class E:
    def __dir__(self): return 5
try: dir(E())
except TypeError as e: print(e)
print('append' in dir([]), 'upper' in dir(str), '__add__' in dir(1), 'real' in dir(1))
try: vars(5)
except TypeError as e: print(e)
try: vars([])
except TypeError as e: print(e)
def f():
    x = 1
    return dir(), vars()
print(f())
