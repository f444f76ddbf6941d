# Code that compile() makes: what it says about itself, and what it is equal to.
c = compile("x = 1", "f.py", "exec")
print(c.co_name, c.co_qualname, c.co_filename, c.co_firstlineno, c.co_argcount, c.co_varnames, c.co_freevars)
print(c == compile("x = 1", "f.py", "exec"), c == compile("x = 1", "g.py", "exec"), c == compile("x = 2", "f.py", "exec"), c != 1)
print(len({c, compile("x = 1", "f.py", "exec")}))
try: c.co_name = 1
except AttributeError as e: print(e)
