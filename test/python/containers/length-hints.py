# What `__length_hint__` and `__len__` may answer when a list is made of an iterable.

class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        if isinstance(self.hint, type):
            raise self.hint("refused")
        return self.hint

cases = [
    "list(Hinted('a'))",
    'list(Hinted(None))',
    'list(Hinted(-1))',
    'list(Hinted(NotImplemented))',
    'list(Hinted(True))',
    'list(Hinted(TypeError))',
    'list(Hinted(ValueError))',
    "[*Hinted('a')]",
    "[].extend(Hinted('a'))",
    "sorted(Hinted('a'))",
    "bytes(Hinted('a'))",
    "tuple(Hinted('a'))",
    "set(Hinted('a'))",
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
