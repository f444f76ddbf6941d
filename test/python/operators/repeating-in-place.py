# `*=` and `+=` with sequences, numbers and objects of subclasses.

class Int(int):
    pass


class List(list):
    pass


class Index:
    def __index__(self):
        return 3


class Right:
    def __radd__(self, other):
        return "right"

    __rmul__ = __radd__

cases = [
    "x = Int(3); x *= 'ab'",
    "x = 3; x *= 'ab'; print(x)",
    "x = Index(); x *= 'ab'",
    "x = Index(); x = x * 'ab'; print(x)",
    'x = [1]; x += Right(); print(x)',
    'x = List([1]); x += Right()',
    'x = List([1]); x *= Right(); print(x)',
    'x = {}; x *= [1]',
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
