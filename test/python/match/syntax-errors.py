# Patterns that are refused.
for pattern in ('x | y', 'x, x', '[x, *x]', '{"a": x, "a": y}', '{**rest, "a": 1}', '[*a, *b]', 'x as x', '{**_}', 'P(x=1, x=2)', '1 as _', 'f"x"', '-x', '1 + 1', 'a.b()', 'x if x', '{x: 1}', '*a', 'x | 1', '_ | 1', '[1, y] | [2]', '{"a": x} | {"b": x}', '+1', '1j + 2', 'P(a=1, 2)', 'not x', '"a" + "b"'):
    try:
        exec(f'match 1:\n  case {pattern}: pass\n')
        print(pattern, 'ok')
    except SyntaxError as e: print(pattern, '->', e.msg)
    except NameError as e: print(pattern, '->', e)
for code in ('match 1:\n  case x: pass\n  case 2: pass', 'match 1:\n  case _: pass\n  case _: pass', 'match 1:\n  pass', 'match 1:', 'case 1: pass', 'match 1:\n  case 1:', 'match 1\n  case 1: pass'):
    try: exec(code); print(repr(code), 'ok')
    except SyntaxError as e: print(repr(code), '->', type(e).__name__, e.msg)
