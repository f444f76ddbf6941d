# globals(), vars(), dir(), callable, input-free helpers.
x = 1
def f(a, b=2):
    c = 3
    return sorted(locals()), sorted(vars())
print(f(1), 'x' in globals(), 'f' in dir(), callable(f), 'zzz' in globals())
class C:
    y = 1
    def m(self): pass
c = C(); c.z = 2
print(vars(c), [n for n in dir(c) if n[0] != '_'], sorted(n for n in vars(C) if n[0] != '_'))
print(getattr(c, 'z'), hasattr(c, 'q'), getattr(c, 'q', 5)); setattr(c, 'w', 1); delattr(c, 'w'); print(vars(c))
print(isinstance(globals(), dict), globals()['x'], __name__, sorted(k for k in globals() if not k.startswith('_')))
import builtins
print(builtins.len is len, 'print' in dir(builtins), getattr(builtins, 'abs')(-1), len([n for n in dir(builtins) if n.endswith('Error')]) > 40)
