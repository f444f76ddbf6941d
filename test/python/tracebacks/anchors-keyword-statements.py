# Anchors in return, yield, await-less statements, del, for and with.
def r(x): return x.missing
def d(x): del x['k']
def f(x):
    for i in x: pass
def w(x):
    with x: pass
def u(x):
    a, b = x
def s(x): x[0] = 1
def c(x):
    if x > 'a': pass
def a(x): x += 'y'
def i(x):
    return [j for j in x]
for t in (r, d, f, w, u, s, c, a, i):
    try: t(5)
    except Exception as e: print(t.__name__, type(e).__name__, e)
s(5)
