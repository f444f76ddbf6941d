# String literals that are refused.
for text in ("'", '"abc', "'''abc", "'a\nb'", "'\\x1'", "'\\u12'", "'\\U00110000'", "'\\N{no such name}'", "'\\N'", "'\\N{}'", "b'é'", "b'\\x1'", "ub'a'", "'a' b'b'", "fb'x'", "r'\\'", "'\\'", "bb'a'", "'abc\\", "b'a' 'b'", "f'a' b'b'", "'a'b", "rr'x'", "'\\x'", "'\\N{DIGIT ONE'", "'\\uD8'"):
    try: print(ascii(text), ascii(eval(text)))
    except SyntaxError as e: print(ascii(text), '->', type(e).__name__, e.msg)
