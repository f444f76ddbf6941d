# What stands in the namespace of a class, in which order, and what may be done to its special attributes.
class Plain: pass

cases = [
    "list(type('K', (), {}).__dict__)",
    "list(type('K', (), {'a': 1, '__slots__': ('b', 'c')}).__dict__)",
    "list(type('K', (), {'a': 1, '__slots__': ('b', '__dict__')}).__dict__)",
    "list(type('K', (), {'__slots__': '__weakref__'}).__dict__)",
    "list(type('K', (int,), {}).__dict__)",
    "list(type('K', (list,), {}).__dict__)",
    "list(type('K', (set,), {}).__dict__)",
    "list(type('K', (Exception,), {}).__dict__)",
    "list(type('K', (Plain,), {}).__dict__)",
    "list(type('K', (type,), {}).__dict__)",
    "list(type('K', (), {'__eq__': 1}).__dict__)",
    "type('K', (), {}).__weakref__",
    'del Plain.__module__',
    'del Plain.__doc__',
    'del Plain.__name__',
    'del Plain.__qualname__',
    'del Plain.__type_params__',
    'del Plain.__annotations__',
    'del Plain.__annotate__',
    'del Plain.__bases__',
    'Plain.__bases__ = 1',
    'Plain.__bases__ = ()',
    'Plain.__annotate__ = 1',
    "Plain.__name__ = '\\ud800'",
    "Plain.__name__ = 'a\\0b'",
    'type.__type_params__',
    "type('\\ud800', (), {})",
    "type('A', (), {'__doc__': '\\ud800'})",
    "type('A', (1,), {})",
    "type('A', (list[int],), {})",
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
