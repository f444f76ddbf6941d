# f-strings that are refused, with their messages.
for code in ("f'{}'", "f'{ }'", "f'{'", "f'}'", "f'{x'", "f'{x!}'", "f'{x!z}'", "f'{x!r'", "f'{x:'", "f'{x y}'", "f'{x:{y:{z:{w}}}}'", "f'{!r}'", "f'{:5}'", "f'{=}'", "f'{lambda x: 1}'", "f'{*}'", "f'{x!rr}'", "f'{a b c}'", "f'{x = 1}'",
             "f'{1 +}'", "f'{(}'", "f'{)}'", "f'{a[}'", "f'{#}'", "f'{\"}'", "f'{x! r}'", "f'{yield}'", "f'{import x}'", "f'{x,}'", "f'{**x}'", "f'{x!=}'", "f'{\\n}'", "f'a' b'b'", "f'{a $ b}'", "f'{x;y}'"):
    try: eval(compile(code, '<f>', 'eval'), {'x': 1, 'y': 2}); print(code, 'ok')
    except SyntaxError as e: print(code, '->', e.msg)
    except Exception as e: print(code, '->', type(e).__name__, e)
