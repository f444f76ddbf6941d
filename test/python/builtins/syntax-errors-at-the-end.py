# Where compile() says that a text ends too early.
for mode in ('eval','exec','single'):
    for s in ['','\n','# c','# c\n','\n\n','1 +','(1','1 +\n','x = ','f(','"abc','if x:\n','1 2','a b\n', 'for x in','def f(:','é +', 'x = [', '{"a":', 'lambda', '1 +  ', 'class', 'return +', 'a = b = ', 'not', 'x ==', 'print(1', "f'{", "'''abc", 'x.', 'x[', 'del', 'pass pass', 'x ='+' '*3]:
        try: compile(s,'f',mode)
        except SyntaxError as e: print(mode,repr(s),e.msg,e.lineno,e.offset,repr(e.text),e.end_lineno,e.end_offset)
        else: print(mode, repr(s), 'ok')
