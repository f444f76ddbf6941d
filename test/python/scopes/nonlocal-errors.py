# Where global and nonlocal may not stand.
for code in ('nonlocal x', 'def f():\n nonlocal x', 'def f():\n x = 1\n global x', 'def f(x):\n global x', 'def f():\n print(x)\n global x', 'def f(x):\n nonlocal x',
             'def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x', 'def f():\n global x\n nonlocal x', 'class C:\n nonlocal x', 'def f():\n x: int = 1\n global x',
             'def f():\n global x\n x: int = 1', 'def f():\n for x in y:\n  global x', 'def f():\n x = 1\n def g():\n  nonlocal y', 'x = 1\nglobal x', 'global y\ny = 1',
             'def f():\n import x\n global x', 'def f():\n def x(): pass\n global x'):
    try:
        exec(code, {})
        print(repr(code), 'ok')
    except SyntaxError as e:
        print(repr(code), '->', e.msg, e.lineno, e.offset)
