# Runs on both sides, in CPython and in Terrarium: evaluates cases and says what came of each in one line of text.
# A case is an expression or statement over `x`, a fresh receiver, and the names below.

import types
from typing import TypeVar

T = TypeVar("T")
type Alias = int
type GenericAliasType[T] = list[T]


class Writer:
    """A stream that keeps what is printed to it."""

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        self.text += "<flush>"


class Int(int):
    pass


class Float(float):
    pass


class Str(str):
    pass


class Bytes(bytes):
    pass


class List(list):
    pass


class Tuple(tuple):
    pass


class Dict(dict):
    pass


class Missing(dict):
    def __missing__(self, key):
        return f"no {key!r}"


class Set(set):
    pass


class Plain:
    """A class without anything of its own."""

    def __repr__(self):
        return "<plain>"


class Slotted:
    __slots__ = ("a", "b")


class Index:
    def __init__(self, value=1):
        self.value = value

    def __index__(self):
        return self.value

    def __repr__(self):
        return f"Index({self.value!r})"


class AsFloat:
    def __float__(self):
        return 2.5

    def __complex__(self):
        return 1 + 2j


class AsInt:
    def __int__(self):
        return 7


class AsBytes:
    def __bytes__(self):
        return b"bytes"


class Hinted:
    """An iterable that tells its length."""

    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        return self.hint


class Getter:
    """The old protocol of sequences."""

    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i * 10

    def __len__(self):
        return 3


class Mapping:
    def keys(self):
        return ["a", "b"]

    def __iter__(self):
        return iter(["a", "b"])

    def __getitem__(self, key):
        return key * 2


class Unhashable:
    __hash__ = None

    def __repr__(self):
        return "<unhashable>"


class Raising:
    """Refuses everything that other types ask of a value."""

    def _refuse(self, *args):
        raise LookupError("refused")

    __eq__ = __hash__ = __lt__ = __index__ = __iter__ = __len__ = __bool__ = __repr__ = __float__ = _refuse
    __contains__ = __getitem__ = __add__ = __radd__ = __format__ = __call__ = _refuse


class WrongTypes:
    """Answers every protocol with a value of the wrong type."""

    def _wrong(self, *args):
        return Plain()

    __hash__ = __index__ = __int__ = __iter__ = __len__ = __bool__ = __repr__ = __str__ = __float__ = _wrong
    __complex__ = __bytes__ = __format__ = __length_hint__ = __dir__ = _wrong


class Negative:
    """Lengths and hints below zero."""

    def __len__(self):
        return -1

    def __length_hint__(self):
        return -1

    def __iter__(self):
        return iter(())


class Right:
    """Takes every operator from the right."""

    def _right(self, other):
        return ("right", type(other).__name__)

    __radd__ = __rsub__ = __rmul__ = __rmatmul__ = __rtruediv__ = __rfloordiv__ = __rmod__ = __rdivmod__ = _right
    __rpow__ = __rlshift__ = __rrshift__ = __rand__ = __ror__ = __rxor__ = _right

    def __repr__(self):
        return "<right>"


class Property:
    @property
    def readable(self):
        return "read"

    @property
    def raising(self):
        raise AttributeError("from the getter")

    method = lambda self, *args, **kwargs: (args, kwargs)
    static = staticmethod(lambda *args: args)
    klass = classmethod(lambda cls, *args: (cls.__name__, args))


class Meta(type):
    def __repr__(cls):
        return f"<meta {cls.__name__}>"

    def __instancecheck__(cls, other):
        return "instance"

    def __subclasscheck__(cls, other):
        return []


class Metaclassed(metaclass=Meta):
    pass


class Error(Exception):
    pass


def function(a, b=2, /, c=3, *, d=4):
    "A docstring."
    return (a, b, c, d)


def generator(n=2):
    for i in range(n):
        got = yield i
        if got is not None:
            yield ("sent", got)
    return "returned"


async def coroutine():
    return "done"


async def asynchronous():
    yield 1


nan = float("nan")
inf = float("inf")
NAMES = dict(globals())

_ITERATORS = {
    type(each)
    for each in (
        iter([]), iter(()), iter({}), iter({}.values()), iter({}.items()), iter(set()), iter(range(0)), iter(""),
        iter("\x7f\xff"), iter(b""), iter(bytearray()), reversed([]), reversed({}), reversed({}.values()),
        reversed({}.items()), iter(range(2**70)), enumerate([]), zip(), map(len, []), filter(None, []), iter(int, 0),
        generator(), reversed(()), iter(memoryview(b"")), iter(Getter()),
    )
}  # fmt: skip


def _settled(text):
    """Without addresses, on one line."""
    while (at := text.find(" at 0x")) >= 0:
        end = at + 6
        while end < len(text) and text[end] in "0123456789abcdefABCDEF":
            end += 1
        text = text[:at] + " at ADDRESS" + text[end:]
    text = text.encode("utf-8", "backslashreplace").decode()
    text = text.replace("\\", "\\\\") if "\n" in text or "\t" in text else text
    text = text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
    # Long texts by their length and ends, so that the records stay small.
    return text if len(text) <= 400 else f"{text[:120]} ... {text[-60:]} ({len(text)} characters)"


def _text(value):
    """repr, but strings hash otherwise in every run of CPython, and so do sets of other things than small ints."""
    kind = type(value)
    if issubclass(kind, (set, frozenset)) and not all(type(item) is int for item in value):
        return f"{kind.__name__}({', '.join(sorted(map(repr, value)))})"
    return repr(value)


def _show(value, depth=0):
    kind = type(value)
    if kind in _ITERATORS and depth < 3:
        items = []
        for item in value:
            if len(items) == 6:
                items.append("...")
                break
            items.append(_show(item, depth + 1))
        return f"<{kind.__name__}: {', '.join(items)}>"
    if kind.__repr__ is not object.__repr__ and kind.__module__ != "builtins" and isinstance(value, _BASES):
        return f"{kind.__name__}:{value!r}"
    return _text(value)


_BASES = (int, float, str, bytes, list, tuple, dict, set)


def _said(error):
    if isinstance(error, RecursionError):
        return "RecursionError"
    try:
        text = str(error)
    except BaseException as another:
        text = f"<str() failed: {type(another).__name__}>"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def outcome(receiver, code):
    names = dict(NAMES)
    before = None
    try:
        if receiver:
            names["x"] = eval(receiver, names)
            before = _text(names["x"])
    except BaseException as error:
        return _settled(f"receiver: {_said(error)}")
    try:
        try:
            program = compile(code, "case", "eval")
        except SyntaxError:
            program = compile(code, "case", "exec")
        text = _show(eval(program, names))
    except BaseException as error:
        text = _said(error)
    text = _settled(text)
    if before is not None:
        try:
            after = _text(names["x"])
        except BaseException as error:
            after = _said(error)
        if after != before:
            text += "; x = " + _settled(after)
    return text
