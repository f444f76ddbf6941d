# A little evaluator written with match.
def ev(e, env):
    match e:
        case int() | float(): return e
        case str(name) if name in env: return env[name]
        case str(name): raise NameError(name)
        case ['let', [str(n), v], body]: return ev(body, {**env, n: ev(v, env)})
        case ['if', c, a, b]: return ev(a if ev(c, env) else b, env)
        case ['fn', [*params], body]: return lambda *args: ev(body, {**env, **dict(zip(params, args))})
        case ['+' | '-' | '*' | '<' as op, l, r]:
            x, y = ev(l, env), ev(r, env)
            match op:
                case '+': return x + y
                case '-': return x - y
                case '*': return x * y
                case '<': return x < y
        case [f, *args]: return ev(f, env)(*(ev(a, env) for a in args))
        case _: raise SyntaxError(f'bad {e!r}')
print(ev(['let', ['x', 5], ['*', 'x', ['+', 'x', 1]]], {}))
print(ev(['let', ['sq', ['fn', ['n'], ['*', 'n', 'n']]], ['sq', 7]], {}))
print(ev(['if', ['<', 1, 2], 'a', 'b'], {'a': 'yes', 'b': 'no'}))
for bad in (['+', 'q', 1], {}, []):
    try: print(ev(bad, {}))
    except Exception as e: print(type(e).__name__, e)
