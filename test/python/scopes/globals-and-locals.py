# globals() is the module, locals() a view of what is here.
a = 1
globals()['b'] = 2
print(b, 'a' in globals(), globals()['a'], globals() is globals())
def f(x, y=2):
    z = 3
    snapshot = locals()
    w = 4
    return snapshot, sorted(locals())
print(f(1))
def g():
    locals()['new'] = 1
    return 'new' in locals()
print(g())
class C:
    p = 1
    print(sorted(k for k in locals() if not k.startswith('__')))
print(locals() is globals(), sorted(vars(C).keys() & {'p', 'q'}))
def h():
    def inner(): return n
    n = 5
    return sorted(locals()), inner()
print(h())
print([sorted(locals()) for q in [1]][0] != [])
def k(): return [k for k in (lambda u, v=1: locals())(9).items()]
print(k())
print(__name__, vars() is globals(), dir() == sorted(globals()))
