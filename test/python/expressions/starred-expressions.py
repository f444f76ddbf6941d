# * in displays, calls, subscripts, return, assignment and for.
a, b = [1, 2], (3, 4)
print([*a, *b], (*a, *b), {*a, *b} == {1, 2, 3, 4}, [*a, 0, *b, *[]], *a, *b, *'', sep=',')
print({**{'x': 1}, 'y': 2, **dict(z=3)}, dict(**{'a': 1}, b=2), max(*a, *b), [*{'k': 1}.items()], [*zip(a, b)], (*map(str, a),), [*(x for x in a)], *[*[*[1]]])
for x in *a, *b: print(x, end=' ')
x, *y = *a, *b; print(x, y)
def f(*args): return args
print(f(*a, 9, *b), f(*f(*a)), f(*{}), f(*{'k': 1}), f(*'ab', *b'c'))
for code in ('*a', 'x = *a', 'print(*)', '[**a]', '(*a)', 'f(**a, *b)', '*a, = 1', 'del *a', '[*a for a in b]', '{*a: 1}', '{**a for a in b}', 'return *a', 'f(*a=1)', 'f(x for x in a, 1)', 'f(**a, 1)', 'f(a=1, 2)', '*x = 1', '*x, *y = a', 'for *x in a: pass', 'lambda *: 1', 'f(*)', '{*}', 'x[*a] = 1'):
    try: compile(code, '<c>', 'exec'); print(code, 'ok')
    except SyntaxError as e: print(code, '->', e.msg)
