# Number spellings that are refused.
for text in ('01', '0123', '1__0', '1_', '_1', '0x', '0xg', '0b2', '0b', '0o8', '0o', '1e', '1e+', '1.2.3', '5a', '0b12', '1_.5', '1._5', '0x_', '1.5j5', '08', '09.5', '1.e', '1if', '0_7', '00_1', '1 2', '0xfor', '1__2', '1e5_', '0B1_', '٣', '1²', '0777', '1.5abc', '0b1e5', '1lf'):
    try: print(text, eval(text))
    except SyntaxError as e: print(text, '->', e.msg)
    except NameError as e: print(text, '->', e)
