# Attributes of functions, methods, properties and modules, and what is said where they do not fit.
def attempt(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
def f(a, b=1, *args, c, d=2, **kw) -> int:
    "doc"
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__annotations__, f.__dict__, f.__type_params__)
attempt(setattr, f, "__name__", 1); attempt(setattr, f, "__qualname__", None); attempt(setattr, f, "__doc__", 5); print(f.__doc__); attempt(delattr, f, "__doc__"); print(f.__doc__); attempt(setattr, f, "__annotations__", 5); attempt(setattr, f, "__annotations__", None); print(f.__annotations__); attempt(setattr, f, "__dict__", 5); attempt(setattr, f, "__dict__", {"x": 1}); print(f.x); attempt(setattr, f, "__module__", 5); print(f.__module__); attempt(setattr, f, "__type_params__", 5); attempt(setattr, f, "__type_params__", (1,)); print(f.__type_params__)
attempt(delattr, f, "__name__"); attempt(delattr, f, "x"); attempt(delattr, f, "x"); attempt(delattr, f, "__dict__")
f.__name__ = "g"; print(str(f).partition(" at ")[0]); f.__qualname__ = "A.g"; print(str(f).partition(" at ")[0]); attempt(f)
print((lambda: 0).__name__, (lambda: 0).__qualname__)
def outer():
    def inner(): pass
    class C:
        def m(self): pass
        n = lambda self: 0
    return inner, C
i, C = outer(); print(i.__qualname__, C.__qualname__, C.m.__qualname__, C.n.__qualname__, C().m.__qualname__, C)
attempt(type(f)); attempt(type(f), 1); attempt(type(f), 1, {}); print(type(f), type(len), type([].append), type(list.append), type(int.__add__), type((1).__add__), type(C().m), type(dict.fromkeys), type(dict.__dict__['fromkeys']), type(int.real), type(type.__dict__['__mro__']))
print(len, [].append.__name__, [].append.__qualname__, list.append, int.__add__, int.real, str.join.__doc__[:20], len.__name__, len.__qualname__, len.__module__, [].append.__module__, list.append.__objclass__, (1).__add__.__name__, len.__text_signature__, str.split.__text_signature__, int.__add__.__text_signature__)
attempt(lambda: len.x); attempt(setattr, len, "x", 1); attempt(lambda: [].append.__self__); attempt(lambda: len < print); print(len == len, [].append == [].append, hash(len) == hash(len)); l = []; print(l.append == l.append, l.append is l.append, hash(l.append) == hash(l.append))
m = C().m; print(m == m, m.__func__ is C.m, m.__self__.__class__, m.__doc__, m.__name__, m.__module__); attempt(setattr, m, "x", 1); attempt(lambda: m.zzz); attempt(m, 1); o = C(); print(o.m == o.m, o.m is o.m, o.m == C().m, hash(o.m) == hash(o.m))
p = property(lambda s: 1, doc="d"); print(p.__doc__, p.fget, p.fset) if 0 else print(p.__doc__, p.fset, p.fdel); attempt(setattr, p, "fget", 1); attempt(p.__get__, None); attempt(p.__get__, 5); attempt(p.__set__, 1, 2); attempt(p.__delete__, 1); print(p.getter(None).fset, p.setter(5).fset); attempt(property, 1, 2, 3, 4, 5); attempt(property, foo=1); attempt(lambda: p.__name__); attempt(p.__set_name__, 1); attempt(p.__set_name__, 1, 2)
import types
attempt(types.MethodType, 1, 2); attempt(types.MethodType, len, None); attempt(types.MethodType, len); print(types.MethodType(len, [1])()); attempt(types.FunctionType, 1, 2); attempt(types.SimpleNamespace, 1); print(types.SimpleNamespace(a=1, b=[2]), types.SimpleNamespace({"x": 1})); attempt(types.MappingProxyType, 1); mp = types.MappingProxyType({"a": 1}); print(mp, mp["a"], mp | {"b": 2}, list(mp), len(mp), mp.get("z"), mp == {"a": 1}, mp.copy()); attempt(lambda: mp["z"]); attempt(lambda: mp.__setitem__("a", 1)); attempt(setattr, mp, "x", 1); attempt(hash, mp); attempt(lambda: mp.__ior__({})); attempt(lambda: mp.pop("a"))
def d(): mp["q"] = 1
attempt(d)
attempt(types.ModuleType); attempt(types.ModuleType, 1); q = types.ModuleType("q", "doc"); print(q, q.__doc__, q.__dict__, q.__name__); attempt(lambda: q.x); q.x = 1; print(q.x); del q.__name__; print(q); attempt(lambda: q.zz); attempt(setattr, q, "__dict__", {}); 
attempt(types.GenericAlias, 1); attempt(types.new_class, "A", (1,)); print(types.new_class("A", (int,), {}, lambda ns: ns.update(x=1)).x); attempt(types.resolve_bases, (list[int],)); attempt(types.prepare_class, "A"); attempt(types.get_original_bases, int); attempt(types.DynamicClassAttribute, 1) if 0 else None; attempt(types.coroutine, 1)
print(types.NoneType, types.EllipsisType, types.NotImplementedType, types.UnionType); attempt(types.NoneType, 1); attempt(types.EllipsisType, 1); attempt(types.NotImplementedType); attempt(lambda: bool(NotImplemented)); attempt(lambda: ... < ...); print(repr(...), str(NotImplemented), ... is Ellipsis); attempt(setattr, ..., "x", 1)
