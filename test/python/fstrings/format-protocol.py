# What __format__, __repr__ and __str__ see.
class A:
    def __format__(self, spec): return f'format({spec!r})'
    def __repr__(self): return 'repr'
    def __str__(self): return 'str'
a = A()
print(f'{a} {a!r} {a!s} {a!a} {a:spec} {a!r:>6} {a:{1}{2}} {a: x } {a:} {a=} {a=:q} {a:%Y-%m}')
class B:
    def __str__(self): return 'B str'
print(f'{B()} {B()!s:>8}')
log = []
def t(v): log.append(v); return v
f'{t(1)}{t(2):{t(3)}}{t(4)!r:{t(5)}}'
print(log)
try: f'{A():{B()}}'; print(f'{A():{B()}}')
except TypeError as e: print(e)
for bad in ('{5:q}', '{5:.2d}', '{"a":d}', '{"a":+}', '{1.5:d}', '{[]:5}', '{5!r:d}', '{5:,_}', '{"x":,}', '{1.5:c}', '{-1:c}', '{5:>>5}', '{5:9999999999999999999}', '{"a":=5}', '{None:d}', '{1j:%}'):
    try: print(eval(f"f'{bad}'"))
    except (ValueError, TypeError, OverflowError) as e: print(bad, '->', type(e).__name__, e)
