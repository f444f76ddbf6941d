# exec and eval with built-in names, globals and locals that are mappings of all kinds.
import collections, types
def show(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
code = compile("print('Hello World!')", "", "exec")
show(exec, code, {"__builtins__": {}})
show(exec, code, {"__builtins__": 123})
show(exec, code, {"__builtins__": None})
show(exec, code, {"__builtins__": {"print": lambda *a: print("mine", *a)}})
class NB(dict): pass
show(exec, code, {"__builtins__": NB(print=print)})
class NG(dict): pass
show(exec, code, NG({"__builtins__": NB(print=print)}))
class setonlyerror(Exception): pass
class setonlydict(dict):
    def __getitem__(self, key): raise setonlyerror(key)
class frozendict(dict):
    def __setitem__(self, key, value): raise TypeError("frozen")
    def __delitem__(self, key): raise TypeError("frozen del")
class loud(dict):
    def __getitem__(self, key):
        if key.startswith("__"): return dict.__getitem__(self, key)
        return "item " + key
    def __missing__(self, key): return "missing " + key
code = compile("globalname", "test", "exec")
show(exec, code, setonlydict({"globalname": 1}))
show(exec, "superglobal", {"__builtins__": setonlydict({"superglobal": 1})})
show(exec, "x = 1", frozendict())
show(exec, "x = 1", {"__builtins__": frozendict()})
show(exec, "global x; x = 1", frozendict())
show(exec, "def f():\n  global x\n  x = 1\nf()", frozendict())
show(exec, "def f():\n  global x\n  del x\nf()", frozendict(x=1))
show(exec, "del x", frozendict(x=1))
show(exec, "x", frozendict(x=1))
show(exec, "print(x)", loud(x=1, print=print))
show(eval, "x", loud(x=1))
show(eval, "y", loud(x=1))
show(eval, "[x for _ in [1]]", loud(x=1))
show(eval, "zz", {"__builtins__": loud()})
show(eval, "__build_class__", frozendict(__builtins__={}))
show(exec, "class A: pass", {"__builtins__": {}})
class E2(Exception): pass
class blow(dict):
    def __getitem__(self, key):
        if key == "__build_class__": raise E2
        return dict.__getitem__(self, key)
import builtins
show(exec, "class A: pass", {"__builtins__": blow(vars(builtins))})
show(exec, "class A: pass", {"__builtins__": frozendict()})
show(exec, "import os", {"__builtins__": {}})
class M:
    def __getitem__(self, key):
        if key == "a": return 12
        raise KeyError
    def keys(self): return list("xyz")
m = M(); g = globals()
show(eval, "a", g, m)
show(eval, "b", g, m)
show(eval, "dir()", g, m)
show(lambda: eval("globals()", g, m) is g)
show(lambda: eval("locals()", g, m) is m)
show(eval, "a", m)
class A: pass
show(eval, "a", g, A())
class D(dict):
    def __getitem__(self, key):
        if key == "a": return 12
        return dict.__getitem__(self, key)
    def keys(self): return list("xyz")
d = D()
show(eval, "a", g, d)
show(eval, "b", g, d)
show(eval, "dir()", g, d)
show(lambda: eval("locals()", g, d) is d)
show(lambda: len(eval("[locals() for i in (2, 3)]", g, collections.UserDict())))
class C:
    def __getitem__(self, item): raise KeyError(item)
    def keys(self): return 1
show(eval, "dir()", g, C())
class SpreadSheet:
    _cells = {}
    def __setitem__(self, key, formula): self._cells[key] = formula
    def __getitem__(self, key): return eval(self._cells[key], globals(), self)
ss = SpreadSheet()
ss["a1"] = "5"
ss["a2"] = "a1*6"
ss["a3"] = "a2*7"
print(ss["a3"])
show(lambda: eval("vars()", g, d) is d)
show(exec, "x = 5", g, m)
class W:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
w = W()
exec("x = 5; y = x * 2; del x", g, w)
print(w.d)
show(exec, "del q", g, w)
show(exec, "class K:\n  z = y\nprint(K.z)", g, w)
show(exec, "def f(): return y\nprint(f())", g, w)
show(exec, "import math as mm; print(mm is mm)", g, w)
show(exec, "x: int = 3; print(x)", g, w)
