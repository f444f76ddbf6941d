# compile in its three modes, code reused, file names in errors.
c = compile('a * 2', 'formula', 'eval')
print([eval(c, {'a': v}) for v in (1, 2.5, 'x')], type(c).__name__)
m = compile('x = 1\ny = x + 1', 'mod', 'exec'); ns = {}; exec(m, ns); print(ns['x'], ns['y'], exec(m, ns), eval(m, ns))
s = compile('1 + 1', 'one', 'single'); exec(s)
exec(compile('None', 'one', 'single')); exec(compile('x = 5', 'one', 'single'))
for src, mode in (('x = 1', 'eval'), ('1\n2', 'single'), ('1 +', 'exec'), ('', 'eval'), ('x', 'wrong'), ('', 'single'), ('if 1:', 'exec'), ('\n\n  x', 'exec')):
    try: compile(src, 'file.py', mode); print(repr(src), mode, 'ok')
    except SyntaxError as e: print(repr(src), mode, type(e).__name__, e.msg, e.filename, e.lineno)
    except ValueError as e: print(repr(src), mode, e)
f = compile('def g(n):\n    return 1 / n', 'lib.py', 'exec'); exec(f, ns); print(ns['g'](2))
for bad in ('compile()', 'compile("1")', 'compile("1", "f")', 'compile(5, "f", "eval")', 'compile("1", 5, "eval")', 'compile("1", "f", 5)', 'compile("a\\0b", "f", "eval")'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
ns['g'](0)
