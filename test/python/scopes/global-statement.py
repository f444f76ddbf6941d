# global in functions, nested functions and class bodies.
x = 1
def read(): return x
def write():
    global x
    x = 2
def shadow():
    x = 'local'
    return x
print(read(), shadow(), x)
write()
print(read(), x)
def create():
    global created, other
    created = other = 'new'
create()
print(created, other)
class C:
    global y
    y = 'from class body'
    z = 'stays'
print(y, C.z, hasattr(C, 'y'))
def nested():
    x = 'enclosing'
    def inner():
        global x
        return x
    return inner(), x
print(nested())
def loops():
    global i, k
    for i in range(3): pass
    for k, _ in [(7, 8)]: pass
    with_del = 1
    del with_del
loops()
print(i, k)
def delete():
    global created
    del created
delete()
print('created' in globals())
def f():
    global g
    def g(): return 'global function'
    global h
    class h: name = 'global class'
f()
print(g(), h.name, h.__qualname__, g.__qualname__)
