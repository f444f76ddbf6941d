# Built-in names can be shadowed at each level and come back.
print(len('abc'))
len = lambda x: 'shadowed'
print(len('abc'))
del len
print(len('abc'))
def f():
    list = [1, 2]
    return list
print(f(), list('ab'))
def g(str): return str * 2
print(g(3), str(3))
class C:
    print = 'attribute'
    def show(self): print('builtin here')
    id = 5
    type = type(id)
C().show(); print(C.print, C.type)
for max in range(3): pass
print(max)
del max
print(max(1, 2))
try: lenn('abc')
except NameError as e: print(e)
