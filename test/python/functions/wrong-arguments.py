# Every message of a call that does not fit the parameters.
def a0(): pass
def a1(x): pass
def a2(x, y): pass
def d2(x, y=1): pass
def d3(x, y=1, z=2): pass
def k1(*, k): pass
def k2(*, k, l): pass
def k3(a, *, k, l, m=3): pass
def po(x, y, /): pass
def pk(x, /, y): pass
def va(x, *args): pass
calls = ['a0(1)', 'a0(1, 2)', 'a0(k=1)', 'a1()', 'a1(1, 2)', 'a1(y=1)', 'a1(1, x=1)', 'a1(1, 2, 3, k=4)', 'a2()', 'a2(1)', 'a2(y=1)', 'a2(1, 2, 3)',
         'd2()', 'd2(1, 2, 3)', 'd3()', 'd3(1, 2, 3, 4)', 'd3(1, w=2)', 'k1()', 'k1(1)', 'k1(1, k=2)', 'k1(1, 2, k=3)', 'k2()', 'k2(k=1)', 'k3()',
         'k3(1)', 'k3(1, 2)', 'k3(1, 2, k=1, l=2)', 'k3(1, 2, m=1)', 'po(1)', 'po()', 'po(x=1, y=2)', 'po(1, y=2)', 'po(1, 2, 3)', 'pk(x=1, y=2)', 'pk(1)', 'va()',
         'va(x=1, *[2])', 'a1(**{"x": 1, "q": 2})', 'a2(*[1, 2, 3])', '(lambda: 0)(1)', '(lambda x: 0)()', 'a1(X=1)', 'd3(1, yy=2)']
for call in calls:
    try:
        eval(call)
        print(call, 'ok')
    except TypeError as e:
        print(call, '->', e)
