# Where eval and exec find and leave names, and what they refuse.
def attempt(f, *a, **k):
    try: print(ascii(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, ascii(str(e)))
# eval/exec namespaces
attempt(eval, "x", {"x": 1}, {"x": 2}); attempt(eval, "__builtins__", {}) if 0 else None
ns = {}; exec("def f(): return g()\ndef g(): return 5", ns); attempt(ns["f"]); del ns["g"]; attempt(ns["f"])
class NS(dict):
    def __missing__(self, k): return k.upper()
attempt(eval, "a + b", {}, NS()); attempt(eval, "a + b", NS())
attempt(exec, "x = 1", {}, NS())
class Map:
    def __getitem__(self, k): raise KeyError(k)
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
attempt(exec, "x = 1\ndel x\ny", {}, Map())
def loc():
    a = 1
    exec("b = a + 1; print(b, sorted(locals()))")
    print(sorted(locals()))
    attempt(lambda: eval("a"))
    print(eval("a"), [eval("a") for _ in range(1)])
    l = locals(); l["a"] = 5; print(a, l["a"], locals()["a"])
loc()
class C:
    x = 1
    print(sorted(k for k in locals() if not k.startswith("__")), eval("x"))
    exec("y = x + 1"); print(y)
    locals()["z"] = 3; print(z)
attempt(lambda: vars()); attempt(lambda: dir()); 
def d(a, b=2): return dir(), sorted(vars())
attempt(d, 1)
g = globals(); g["dynamic"] = 7; print(dynamic, "dynamic" in globals(), globals() is g, vars() is g, locals() is g)
attempt(eval, "[i for i in range(n)]", {"n": 3}); attempt(eval, "(lambda: n)()", {"n": 3}); attempt(eval, "(lambda: n)()", {}, {"n": 3}); attempt(eval, "[n for _ in range(1)]", {}, {"n": 3})
attempt(exec, "global q; q = 1", ns); print(ns["q"]); attempt(exec, "nonlocal q"); attempt(eval, "yield"); attempt(exec, "return 1"); attempt(exec, "await x"); attempt(eval, "await x"); attempt(eval, ""); attempt(eval, "#"); attempt(eval, "\n"); attempt(exec, ""); attempt(eval, "1;"); attempt(eval, "a = 1"); attempt(eval, "1\n2"); attempt(eval, "(1,\n2)"); attempt(exec, "  x = 1"); attempt(exec, "if 1:\nx"); attempt(eval, "1 if 1"); attempt(eval, "x := 1"); attempt(eval, "(y := 5)"); print(y if "y" in globals() else "no y")
attempt(compile, "a b", "f", "exec"); attempt(compile, "1", "f", "exec", 0, True, 2, 3); attempt(compile, "1", "f", "func_type") 
