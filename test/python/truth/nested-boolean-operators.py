# Each operand of nested `and` and `or` is asked for its truth once, whatever the nesting.
import itertools
log=[]
class B:
    def __init__(s,n,v): s.n=n; s.v=v
    def __bool__(s): log.append(s.n); return s.v
    def __repr__(s): return s.n+str(int(s.v))
exprs=["(a or b) and c","(a and b) or c","a or (b and c)","(a or b) or c","(a and b) and c","((a or b) and c) or d","((a and b) or c) and d","a and (b or c) and d","not (a or b) and c","(a or b and c) and d","(a or (b and c)) and (d or a)","((a and b) or (c and d)) and a","x if (a or b) and c else d","[(a or b) and c, d]"]
for e in exprs:
    for vs in itertools.product([0,1],repeat=4):
        a,b,c,d=[B(n,bool(v)) for n,v in zip("abcd",vs)]
        x=1
        log.clear()
        r=eval(e)
        print(e,vs,r,log)
def f(a,b,c):
    a = (a or b) and c
    b = (a and b) or a
    return a,b
def g(a,b,c):
    if (a or b) and c: return 1
    while (a and b) or c: return 2
    return (a or b) and c or (a and b)
for vs in itertools.product([0,1],repeat=3):
    log.clear(); print(f(*[B(n,bool(v)) for n,v in zip("abc",vs)]),log)
    log.clear(); print(g(*[B(n,bool(v)) for n,v in zip("abc",vs)]),log)
