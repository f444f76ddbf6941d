import traceback
n=None
class O:
    def m(self,*a): pass
o=O()
def f(*a,**k): pass
def a1(): f(*n)
def a2(): o.m(*n)
def a5(): f(1, *n)
def a6(): f(*n, 1)
def a7(): f(*[1], *n)
def a8(): f(**n)
def a9(): f(1, **n)
def b1(): f(a=1, **n)
def b2(): o.m(1, *n)
def b3(): print(*5)
def b5(): f(**{1:2})
def b6(): f(**{'a':1}, **{'a':2})
def b7(): f(a=1, **{'a':2})
def b8(): class_ = type('X', *n)
def b9():
    class X(*n): pass
for t in (a1,a2,a5,a6,a7,a8,a9,b1,b2,b3,b5,b6,b7,b8,b9):
    try: t()
    except Exception as e:
        e.__traceback__=e.__traceback__.tb_next
        print(traceback.format_exc())
