import traceback
tests=[]
def case(f): tests.append(f); return f
class O: pass
o=O(); d={}; n=None; lst=[1,2]
def g(*a,**k): raise ValueError('g')
@case
def a1(): return g(1)
@case
def a2():
    x = g(1)
@case
def a3():
    x = y = g(1)
@case
def a4(): x = g(1) + 2
@case
def a5(): return (g(
        1,
        2))
@case
def a6():
    return [
        1,
        2,
        n.foo,
        3,
    ]
@case
def a7(): x: int = g()
@case
def a8(): lst[5][3]
@case
def a9(): lst[0][3]
@case
def b1(): o.a.b.c
@case
def b2(): o.x = n.y
@case
def b3(): n.y = 3
@case
def b4(): lst[10] = 3
@case
def b5(): del lst[10]
@case
def b6(): del d['k']
@case
def b7(): del o.zz
@case
def b8(): a, b = lst[0], *lst, n + 1
@case
def b9(): a, b, c = lst
@case
def c1(): a, *b, c, e = lst[:1]
@case
def c2(): (a, b), c = 1, 2
@case
def c3(): for_ = [x / 0 for x in lst]
@case
def c4(): return {k: v.foo for k, v in zip(lst, lst)}
@case
def c5(): return sum(x / 0 for x in lst)
@case
def c6(): assert n
@case
def c7(): assert n, 'message'
@case
def c8(): raise ValueError('x') from KeyError('y')
@case
def c9():
    raise (
        ValueError(
            'x'
        )
    )
@case
def d1():
    for x in n:
        pass
@case
def d2():
    for a, b in lst: pass
@case
def d3():
    while n.foo: pass
@case
def d4():
    if n < 3: pass
@case
def d5(): return 1 if n > 3 else 2
@case
def d6(): return not n.foo
@case
def d7(): return -n
@case
def d8(): return n < 1 < 2
@case
def d9(): return 1 < 2 < n
@case
def e1(): return n in 5
@case
def e2(): return lst is lst and n.foo
@case
def e3(): return f'{n.foo} and {n}'
@case
def e4(): return f'{n:>10}'
@case
def e5(): return f'{n!r:>10} {1/0:>3}'
@case
def e6(): return (lambda: n.foo)()
@case
def e7():
    with n: pass
@case
def e8():
    with open: pass
@case
def e9(): x = n; x += 1
@case
def f1(): lst[0] += n
@case
def f2(): o.q += 1
@case
def f3(): lst.append(1, 2)
@case
def f4(): lst.foo(1)
@case
def f5(): ''.join([1])
@case
def f6(): print(*n)
@case
def f7(): g(**n)
@case
def f8(): g(1)(2)(3)
@case
def f9(): lst[g(1)]
@case
def g1(): lst[n:'a']
@case
def g2(): return undefined_xyz
@case
def g3(): return undefined_fn(1, 2)
@case
def g4():
    import nonexistent_mod
@case
def g5():
    from os_nope import x
@case
def g6():
    from math import sinn
@case
def g7():
    def inner(a, b): pass
    inner(1)
@case
def g8():
    class X(n): pass
@case
def g9():
    class X:
        y = n.foo
@case
def h1():
    class X:
        def __init__(self): self.y = n.foo
    X()
@case
def h2():
    x = (n
         + 1)
@case
def h3():
    x = (1 +
         2 *
         n)
@case
def h4():
    x = {
        'a': 1,
        'b': n['c'],
    }
@case
def h5():
    g(1,
      2,
      3,
      4,
      5)
@case
def h6():
    x = g(
        1,
        2,
    )
@case
def h7():
    return lst[
        10
    ]
@case
def h8():
    (lst
     .copy()
     .foo())
@case
def h9():
    try:
        1/0
    finally:
        n.foo
@case
def i1():
    try:
        1/0
    except KeyError:
        pass
@case
def i2():
    try:
        1/0
    except ZeroDivisionError as e:
        raise KeyError(e)
@case
def i3():
    try:
        1/0
    except ZeroDivisionError:
        raise KeyError from None
@case
def i4():
    match n:
        case O(a=1): pass
        case n.x(): pass
@case
def i5(): yield_ = [*n]
@case
def i6(): return {**n}
@case
def i7(): return {[]: 1}
@case
def i8(): return {[]}
@case
def i9(): return lst @ lst
@case
def j1(): return 2 ** n ** 3
@case
def j2(): return 'é' + n + 'ü'
@case
def j3(): return '日本' + n
@case
def j4(): x = 1; y = n.foo; z = 3
@case
def j5():
    if True: return n.foo
@case
def j6(): return (yield_x := n.foo)
@case
def j7(): return [i for i in n]
@case
def j8(): return [i for i in lst if i.foo]
@case
def j9(): return int('x')
@case
def k1(): return int(
    'x'
)
@case
def k2():
    global undefd
    undefd += 1
@case
def k3():
    print(loc)
    loc = 1
@case
def k4():
    def inner(): return fr
    inner()
    fr = 1
@case
def k5(): super().foo()
@case
def k6(): return next(iter([]))
@case
def k7(): return min([])
@case
def k8(): return sorted([1, 'a'], key=lambda x: x)
@case
def k9(): return list(map(lambda x: x.foo, lst))
@case
def l1(): return 1 .foo
@case
def l2():	return	n.foo	+	1
@case
def l3(): return n.foo # comment (with) parens + ops
@case
def l4(): return (n) . foo
@case
def l5(): return (lst) [ 7 ]
@case
def l6(): return ( g ) ( 1 )
@case
def l7(): return \
    n + \
    1
@case
def l8(): return lst[0](1)
@case
def l9():
    x = """a
b""" + n
@case
def m1():
    return """a
    %s
b""" % n.foo
for t in tests:
    try: t(*[] )
    except BaseException as e:
        e.__traceback__ = e.__traceback__.tb_next
        print('#', t.__name__); print(traceback.format_exc(), end='')
