# Where an escape that cannot be decoded is reported, in f-strings and in text that is not ASCII.
import sys
for src in (r"f'\N{bad}{1}'", r"x = f'\N{bad}{1}' + 'abc'", r"f'{1}\N{bad}'", r"f'\N{bad}'", r"(f'\N{bad}{1}'  , 2)", r"f'a\N{bad}b{1}c' 'd'", "f'''\n\\N{bad}{1}\n'''\n+1", r"f'{1}\xz{2}'", r"f'\xz'", r"'\xz' 'a'", r"f'\u12{1}'", r"f'\U00110000{1}' + 1", r"t'\N{bad}{1}'", r"print(f'\N{bad}{1}', foo)", "f'{1}\\N{bad}{2}'\ny = 1", "f(f'{1}\\N{bad}{2}',\ny = 1)"):
    try: compile(src, "f.py", "exec")
    except SyntaxError as e: print(ascii(src), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
for src in (r"'é\xz'", r"'日本\N{é}'", r"'\N{é}é'", r"f'é\xz{1}'", r"'😀\u12'", r"'a\U0011ffff'", r"'éa\U0011ffff'", r"b'\xz'", r"'é\N'", r"'\N{'", r"'\N{a'", r"'\x'", r"'\x1'", r"'\u'", r"'é' '\x1'", r"'\x1' 'é'", r"'''é\n\x1'''"):
    try: print(ascii(eval(src)))
    except SyntaxError as e: print(ascii(src), e.msg, e.lineno, e.offset)
