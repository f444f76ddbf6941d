# Positional-only, plain, star, keyword-only and double-star parameters together.
def f(a, b, /, c, d=4, *args, e, f=6, **kw):
    return (a, b, c, d, args, e, f, kw)
print(f(1, 2, 3, e=5))
print(f(1, 2, c=3, e=5))
print(f(1, 2, 3, 4, 5, 6, e=7, f=8, g=9))
print(f(1, 2, 3, e=0, a=10, b=20))
print(f(*[1, 2], **{'c': 3, 'e': 5}))
print(f(*'abcd', *'ef', e='E', **{'z': 1}))
def po(a=1, b=2, /): return a, b
print(po(), po(5), po(5, 6))
def ko(*, a=1, b): return a, b
print(ko(b=2), ko(b=3, a=4))
def st(*args): return args
print(st(), st(1), st(*[]), st(*[1, 2], 3))
def kw(**kw): return kw
print(kw(), kw(a=1, **{'b': 2}), list(kw(z=1, y=2, x=3)))
