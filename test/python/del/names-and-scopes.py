# del of locals, globals, cells and class names, and using them afterwards.
x = 1
def f():
    global x
    del x
f()
try: x
except NameError as e: print(e)
x = 2; print(x)
def g():
    a = b = 1
    del a
    print('a' in locals(), 'b' in locals())
    a = 3
    return a
print(g())
class C:
    y = 1; z = 2
    del y
    try: y
    except NameError as e: print(e)
print(hasattr(C, 'y'), C.z)
def cell():
    v = 1
    def inner(): return v
    first = inner()
    del v
    try: inner()
    except NameError as e: print(type(e).__name__, e)
    v = 5
    return first, inner()
print(cell())
def twice():
    q = 1
    del q
    try: del q
    except UnboundLocalError as e: print(e)
twice()
for i in range(3):
    t = i
    del t
try: t
except NameError as e: print(e)
del f, g, C
print('f' in globals())
try: del undefined_name
except NameError as e: print(e)
