# staticmethod, classmethod and super that `__new__` made and nobody initialised, and those that are initialised again.

cases = [
    'staticmethod.__new__(staticmethod, 1, 2)',
    'staticmethod.__new__(staticmethod).__func__',
    'staticmethod.__new__(staticmethod).__get__(1)',
    'classmethod.__new__(classmethod)',
    'classmethod.__new__(classmethod).__get__(None, int)',
    'super.__new__(super, 1, 2, 3)',
    'super.__new__(super).__thisclass__',
    'super.__new__(super).x',
    'super.__new__(super).__get__(1)',
    '[x := super.__new__(super), x.__init__(int, 1), x]',
    '[x := super(int, 1), x.__init__(str), x]',
    '[x := staticmethod(len), x.__init__(str), x, x.__name__]',
    '[x := staticmethod(len), x.__init__()]',
    "type('S', (super,), {})(int, 1)",
    "type('S', (super,), {})(int, 1).real",
    "super(int, 1).__getattribute__('real')",
    'super(bool, True).__repr__()',
    'super(bool, True).__class__',
    'super(bool, True).zzz()',
    "dict.__dict__['fromkeys']()",
    "dict.__dict__['fromkeys'](int, b'a')",
    "dict.__dict__['fromkeys'].__get__(1)",
    "dict.__dict__['fromkeys'].__get__(0, 1)",
    "dict.__dict__['fromkeys'].__get__({})('ab')",
    "[x := staticmethod(lambda: 1), setattr(x, '__annotations__', 1), x.__annotations__, delattr(x, '__annotations__'), x.__annotations__]",
]
for case in cases:
    try:
        scope = dict(globals())
        try:
            said = repr(eval(case, scope))
        except SyntaxError:
            exec(case, scope)
            said = "done"
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
    while " at 0x" in said:
        head, _, tail = said.partition(" at 0x")
        said = f"{head} at ADDRESS{tail.lstrip('0123456789abcdefABCDEF')}"
    print(case, "->", said)
