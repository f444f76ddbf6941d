# What methods of str give back when the object is of a subclass.

class Str(str):
    pass


x = Str("sub")

cases = [
    "x.__format__('a')",
    'type(iter(x))',
    "type(iter('sub'))",
    'x.format() is x',
    "Str('{}').format(x) is x",
    "Str('{{').format()",
    'x.format_map({}) is x',
    '(x % ()) is x',
    "x.partition('q')[0] is x",
    "x.rpartition('q')[2] is x",
    'type(x.strip())',
    "type(x.replace('q', ''))",
    "type(x + '')",
    "type(f'{x}')",
    'type(str(x))',
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
