# A dict whose only key is taken out and put in again while it is read.
def show(f):
    try: f(); print("none")
    except RuntimeError as e: print(e)
def f():
    d = {0: 0}
    for i in d:
        del d[0]
        d[0] = 0
show(f)
def f():
    d = {0: 0}
    for i in d.values():
        del d[0]
        d[0] = 0
show(f)
def f():
    d = {0: 0}
    for i in d.items():
        del d[0]
        d[0] = 0
show(f)
def f():
    d = {0: 0, 1: 1}
    for i in d:
        del d[0]
        d[0] = 0
        print(i)
show(f)
