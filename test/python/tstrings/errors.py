# Template strings that are refused or misused.
for code in ("t'{}'", "t'{'", "t'}'", "t'{x!z}'", "t'a' 'b'", "'a' t'b'", "t'a' f'b'", "bt'x'", "t'a' b'b'", "ut'x'"):
    try: eval(code, {'x': 1}); print(code, 'ok')
    except SyntaxError as e: print(code, '->', e.msg)
t = t'a{1}'
for bad in ('t.strings = ()', 't.x = 1', 't[0]', 'len(t)', 't + 1', 't.interpolations[0].value = 2', 'str(t) == "a1" or undefined', 't < t', '"".join(t)', 't * 2'):
    try: exec(bad); print(bad, 'ok')
    except Exception as e: print(bad, '->', type(e).__name__, e)
print(bool(t''), t == t, t == t'a{1}', isinstance(t, str), 'a' in t.strings)
