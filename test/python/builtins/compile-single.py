# compile(..., "single"): what a prompt takes for complete when nothing follows.
texts = [
    "def f(): pass\n", "def f():\n    pass\n", "def f():\n    pass", "def f():\n  def g():\n    pass", "if 1:\n  x=1\n",
    "for x in 1,2: print(x)\n", "class A: pass\n", "@d\ndef f(): pass\n", "def f(): pass", "if 1: y\nelse: z",
    "if 1:\n  y\nelse: z\n", "try:\n  1\nexcept: 2\n", "if x:\n  y  # c", "if 1: y # c\n", "if 1: y # c", "x=1;y=2",
    "x=1\ny=2", "x = 1; y = 2\n\n# c\nz", "def f(): pass\nx=1\n", "for x in y: pass; z", "if 1:\n\tx=1 ", "if 1:\n\tx=1\n\n\ny",
    "x = 1 # c", "x = 1\n\n# d\n", "", "\n", "# c", "@d\n", "(", "class C:\r\n  x=1\r\n",
]
for text in texts:
    try:
        compile(text, "x", "single")
        print(repr(text), "is complete")
    except SyntaxError as e:
        print(repr(text), type(e).__name__, e, e.offset, e.end_lineno, e.end_offset)
exec(compile("def f(): return 6 * 7\n", "x", "single"))
exec(compile("f()", "x", "single"))
exec(compile("for i in range(2): i\n", "x", "single"), {}, {})
