# Bodies that do nothing, and statements whose value is dropped.
def a(): pass
def b(): ...
def c(): 'docstring only'
class D: pass
class E: ...
print(a(), b(), c(), c.__doc__, D.__name__, E.__doc__)
if True: pass
for _ in range(3): ...
while False: pass
try: pass
except: pass
finally: pass
1; 'x'; [1, 2]; (lambda: 0); None
print('ok')
def f():
    'first'
    'second'
print(f.__doc__)
def g():
    f'not a docstring'
print(g.__doc__)
