# eval with and without namespaces.
x = 10
print(eval('x + 1'), eval('x + y', {'x': 1, 'y': 2}), eval('x + y', {'x': 1}, {'y': 5}), eval('[i for i in range(3)]'), eval('  1 + 1'), eval('(1,\n2)'), eval('lambda a: a * 2')(4), eval("'a' 'b'"), eval('x if x else 0'), eval('(z := 5)'), eval('1;') if False else 'no', eval('\t7'), eval(b'1 + 2'), eval('x', globals={'x': 'kw'}))
def f():
    y = 20
    return eval('x + y'), eval('[y for _ in range(2)]'), eval('(lambda: x)()')
print(f())
for bad in ('1 +', 'x = 1', '', 'pass', 'for', 'import x', '1 2', 'undefined', '1/0', '(', ')', 'a b', '1\n2', 'return 1', 'yield 1', 'await x', '"', 'x ++ ', 'print(1', '*a', 'lambda', 'x y z', '1 if 2', 'not', 'def f(): pass', 'x.', '[1, 2', '{1: }', '0777', '1__0', '5a', '$', '?', 'é€', '\x00'):
    try: print(eval(bad))
    except Exception as e: print(ascii(bad), '->', type(e).__name__, e)
for bad in ('eval(5)', 'eval()', 'eval("1", 5)', 'eval("1", {}, 5)', 'eval("x", {})', 'eval("1", None, 5) ', 'eval(None)'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
