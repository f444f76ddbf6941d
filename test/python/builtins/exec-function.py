# exec writes into the namespaces it is given.
ns = {}
exec('a = 1\nb = a + 1\ndef f(): return a + b\nclass C: v = a', ns)
print(ns['a'], ns['b'], ns['f'](), ns['C'].v, '__builtins__' in ns, ns['C'].__module__ if '__name__' in ns else 'no name')
exec('x = 5'); print(x)
g, l = {'k': 1}, {}
exec('m = k\nglobal n\nn = 2\ndef f(): return k', g, l); print(l.get('m'), g['n'], 'm' in g, l['f']())
def func():
    y = 1
    exec('y = 2; z = 3')
    return y, 'z' in locals()
print(func())
exec('if True:\n    print("indented")\nfor i in range(2): print(i)'); exec(''); exec('# comment'); exec('pass'); print(exec('1 + 1'))
try: exec('def broken(:\n pass')
except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.filename, repr(e.text))
try: exec('x = 1\n  y = 2')
except IndentationError as e: print(e)
try: exec('undefined_thing')
except NameError as e: print(e)
exec('import math; r = math.floor(2.5)', ns); print(ns['r'])
class Ns(dict):
    def __missing__(self, k): return f'<{k}>'
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
exec('out = anything + other', {}, Ns())
for bad in ('exec(5)', 'exec()', 'exec("x", 5)', 'exec("x", {}, 5)'):
    try: eval(bad)
    except TypeError as e: print(bad, '->', e)
