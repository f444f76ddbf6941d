# A call of a type, its __new__, and a call of a subclass have words of their own; bound methods name the class of the object.
class Dict(dict): pass

cases = [
    'int(1, 2, 3)',
    'int.__new__(int, 1, 2, 3)',
    "type('I', (int,), {})(1, 2, 3)",
    'str(1, 2, 3, 4)',
    'str.__new__(str, 1, 2, 3, 4)',
    "str(b'', None)",
    "str.__new__(str, b'', None)",
    'str(1, object=2)',
    'complex(1, real=2)',
    'complex(None, 1)',
    'complex(None, None)',
    'enumerate()',
    'enumerate.__new__(enumerate)',
    'enumerate(start=1)',
    'enumerate([], stop=1)',
    'enumerate.__new__(enumerate, [], stop=1)',
    'enumerate(None, None)',
    "type('E', (enumerate,), {})(start=1)",
    "type('S', (set,), {})(1, 2)",
    "type('F', (frozenset,), {})(1, 2)",
    'type.__new__(type, 1)',
    'Dict().clear(1)',
    'Dict().clear(a=1)',
    'Dict().clear(*[1])',
    "Dict().clear(**{'a': 1})",
    '(lambda f: f(1))(Dict().clear)',
    'Dict.fromkeys()',
    'ValueError().add_note()',
    'ValueError().add_note(*[])',
    'True.__format__(*[])',
    'type.mro(int, 1)',
    'int.mro(1)',
    'int.__format__(int)',
    '__build_class__()',
    '__build_class__(1)',
    'format(1, None)',
    'compile(1, 2, 3)',
    "compile('1', 'a', 'exec', 1 << 40)",
    "eval('1', [])",
    "float(memoryview(b'abc'))",
    "b''.decode('nonsense')",
    "str(b'', 'nonsense')",
    '{1: []}.items() ^ {1: []}.items()',
    '({1: 2, 3: 4}.items() ^ {1: 2, 3: 5}.items()) == {(3, 4), (3, 5)}',
    "UnicodeDecodeError('a', 'b', 'c', 'd', 'e')",
    'type(int | str)()',
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
