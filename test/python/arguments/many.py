# Calls and parameters by the hundred.
args = ', '.join(f'a{i}' for i in range(300))
ns = {}
exec(f'def f({args}): return a0 + a150 + a299', ns)
print(ns['f'](*range(300)))
exec(f'def g(*, {", ".join(f"k{i}={i}" for i in range(300))}): return k0 + k150 + k299', ns)
print(ns['g'](), ns['g'](k150=0))
print(len((lambda *a: a)(*range(5000))), sum((lambda **k: k)(**{f'n{i}': i for i in range(500)}).values()))
print(eval('max(' + ', '.join(map(str, range(400))) + ')'))
try:
    ns['f'](*range(299))
except TypeError as e:
    print(e)
try:
    ns['f'](*range(297))
except TypeError as e:
    print(e)
try:
    ns['f'](*range(301))
except TypeError as e:
    print(e)
