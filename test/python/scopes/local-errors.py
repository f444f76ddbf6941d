# A name set anywhere in a function is local in all of it.
x = 'global'
def f():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 'local'
    print(x)
f()
def g(flag):
    if flag: y = 1
    return y
print(g(True))
try: g(False)
except UnboundLocalError as e: print(e, isinstance(e, NameError), e.name)
def h():
    for i in []: pass
    return i
try: h()
except UnboundLocalError as e: print(e)
def k():
    try:
        raise ValueError('gone')
    except ValueError as err:
        pass
    return err
try: k()
except UnboundLocalError as e: print(e)
def m():
    import_me = import_me + 1
try: m()
except UnboundLocalError as e: print(e)
def d():
    del nothing_here
try: d()
except NameError as e: print(type(e).__name__, e)
def inc():
    counter += 1
try: inc()
except UnboundLocalError as e: print(e)
