# getattr, setattr, hasattr and delattr with odd names.
class A: pass
a = A()
setattr(a, 'not an identifier', 1)
setattr(a, '', 2); setattr(a, 'class', 3); setattr(a, 'é', 4)
print(a.__dict__, getattr(a, 'not an identifier'), getattr(a, ''), a.é, hasattr(a, 'class'))
delattr(a, '')
print(hasattr(a, ''), getattr(a, 'x', None), getattr(a, 'x', 'd'))
for bad in ('getattr(a, 5)', 'setattr(a, 5, 1)', 'hasattr(a, None)', 'delattr(a, 1)', 'getattr(a)', 'getattr(a, "q")', 'setattr(a, "x")', 'delattr(a, "q")', 'getattr(a, "x", 1, 2)', 'setattr(1, "x", 2)', 'setattr(int, "x", 2)'):
    try: eval(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
print(getattr([], 'append').__name__, getattr('abc', 'upper')(), getattr(5, '__add__')(6))
for n in ('x', 'y', 'z'): setattr(a, n, n.upper())
print([getattr(a, n) for n in 'xyz'], sorted(vars(a)))
