# types, copy, string.
import types, copy, string
ns = types.SimpleNamespace(a=1, b='x'); ns.c = 2; print(ns, ns.a, ns == types.SimpleNamespace(a=1, b='x', c=2), vars(ns))
m = types.ModuleType('made', 'doc'); m.x = 5; print(m.x, m.__name__, m.__doc__, m)
print(types.FunctionType.__name__, isinstance(len, types.BuiltinFunctionType), isinstance(lambda: 0, types.FunctionType), isinstance((i for i in []), types.GeneratorType), types.NoneType, isinstance([].append, types.BuiltinMethodType), types.MethodType(lambda self: self, 5)())
p = types.MappingProxyType({'a': 1}); print(p, p['a'], len(p), 'a' in p, list(p.items()))
try: p['b'] = 1
except TypeError as e: print(e)
d = {'l': [1, [2]], 't': (1, [3])}; s, dd = copy.copy(d), copy.deepcopy(d); d['l'][1].append(9); d['t'][1].append(8); print(s, dd)
class C:
    def __init__(self): self.l = [1]
c = C(); c.me = c; e = copy.deepcopy(c); print(e.me is e, e.l is c.l, copy.copy(c).l is c.l)
class H:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep copied'
print(copy.copy(H()), copy.deepcopy([H()]), string.ascii_lowercase, string.digits, string.punctuation, string.Template('$a ${b} $$').substitute(a=1, b=2), string.capwords('a b'))
D = types.new_class('D', (C,), {}, lambda ns: ns.update(z=1)); print(D.z, D().l)
