# nonlocal needs a function around it that has the name.
def good():
    x = 1
    def f():
        nonlocal x
        x += 1
        def g():
            nonlocal x
            x *= 10
        g()
        return x
    return f(), x
print(good())
def unset():
    def f():
        nonlocal x
        x = 5
    f()
    return x
    x = 0
print(unset())
def deleted():
    x = 1
    def f():
        nonlocal x
        del x
    f()
    try: return x
    except UnboundLocalError as e: return str(e)
print(deleted())
def loop():
    fs = []
    for i in range(3):
        def f():
            nonlocal i
            i += 10
            return i
        fs.append(f)
    return [f() for f in fs], i
print(loop())
def param(n):
    def bump(): nonlocal n; n += 1
    bump(); bump()
    return n
print(param(5))
def handler():
    err = 'none'
    def f():
        nonlocal err
        try: 1 / 0
        except ZeroDivisionError as err: pass
    f()
    try: return err
    except NameError as e: return type(e).__name__
print(handler())
