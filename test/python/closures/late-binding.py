# Closures see the variable, not the value it had.
fs = []
for i in range(3): fs.append(lambda: i)
print([f() for f in fs])
i = 'changed'
print([f() for f in fs])
def make():
    return [lambda: j for j in range(3)]
print([f() for f in make()])
def outer():
    x = 1
    def show(): return x
    x = 2
    before = show()
    del x
    try:
        show()
    except NameError as e:
        print(type(e).__name__, e)
    x = 3
    return before, show()
print(outer())
def default():
    return [lambda k=k: k for k in range(3)]
print([f() for f in default()])
