# f-strings as keys, arguments, docstring-like statements, in comprehensions and defaults.
n = 3
d = {f'k{i}': f'{i:02}' for i in range(n)}
print(d, d[f'k{n - 1}'], [f'{i}{j}' for i in 'ab' for j in range(2)])
def f(a=f'{n}', *, b=f'{n!r:>3}'): return a + b
print(f(), f(f'{1}', b=f'{2}'), f'{f()}'.strip(), f'{n}'[0], f'{n}' * 3, f'{n}' in '123', f'a{n}b'.upper())
class C:
    label = f'{n}'
    def __repr__(self): return f'{type(self).__name__}<{self.label}>'
print(C(), [C()], f'{C()}', f'{C()!r:>8}')
print(f'{n}' == '3', f'{n}' f'{n}' == '33', ('a' f'{n}'), f'{n}' 'a' if n else '', sep='|')
print((lambda s: f'<{s}>')('x'), *(f'{c}' for c in 'ab'), f'{print("side effect")}')
print(f'{n:>{n}}{n:<{n}}|', '%s' % f'{n}%', f'%d {n}' % 5, '{}'.format(f'{{{n}}}'))
x = 'outer'
def g():
    x = 'local'
    return f'{x} {(lambda: f"{x}")()} {[f"{x}{y}" for y in "ab"]}'
print(g())
