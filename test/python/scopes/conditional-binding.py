# Names bound on some paths only.
def f(n):
    if n > 0: x = 'positive'
    elif n < 0: x = 'negative'
    return x
print(f(1), f(-1))
try: f(0)
except UnboundLocalError as e: print(e)
def g(items):
    for item in items: last = item
    else: done = True
    return last, done
print(g([1, 2]))
try: g([])
except UnboundLocalError as e: print(e)
def h(flag):
    try:
        if flag: raise ValueError
        ok = 'no error'
    except ValueError: pass
    return ok
print(h(False))
try: h(True)
except UnboundLocalError as e: print(e)
def w(flag):
    while flag:
        y = 1
        break
    del y
    return 'deleted'
print(w(True))
try: w(False)
except UnboundLocalError as e: print(e)
if False: module_level = 1
try: module_level
except NameError as e: print(e)
def m(v):
    match v:
        case [a]: pass
        case {'k': b}: pass
    return a
print(m([1]))
try: m({'k': 2})
except UnboundLocalError as e: print(e)
def shadow_builtin():
    try: return len('abc')
    except UnboundLocalError as e: return str(e)
    len = 5
print(shadow_builtin())
