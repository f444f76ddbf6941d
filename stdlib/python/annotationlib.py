"""Helpers for introspecting and wrapping annotations."""

import types as _types
from enum import IntEnum as _IntEnum

__all__ = [
    "Format", "ForwardRef", "call_annotate_function", "call_evaluate_function", "get_annotate_from_class_namespace",
    "get_annotations", "annotations_to_string", "type_repr",
]


class Format(_IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


class _Text:
    """Stands for a name that is not evaluated: every operation on it only writes down the source."""

    __slots__ = ("_text", "_level")

    # Binding strength, loosest first: | ^ & shift + * unary ** atom
    def __init__(self, text, level=9):
        self._text = text
        self._level = level

    def __repr__(self):
        return self._text

    def __hash__(self):
        return hash(self._text)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return _make(self, f"{_at(self, 9)}.{name}", 9)

    def __getitem__(self, key):
        if isinstance(key, tuple):
            inner = ", ".join(_write(k) for k in key) or "()"
            if len(key) == 1:
                inner += ","
        else:
            inner = _write(key)
        return _make(self, f"{_at(self, 9)}[{inner}]", 9)

    def __call__(self, *args, **kwargs):
        parts = [_write(a) for a in args] + [f"{k}={_write(v)}" for k, v in kwargs.items()]
        return _make(self, f"{_at(self, 9)}({', '.join(parts)})", 9)

    def __iter__(self):
        yield _make(self, f"*{_at(self, 9)}", 9)


def _make(origin, text, level):
    return origin._derive(text, level) if hasattr(type(origin), "_derive") else _Text(text, level)


def _at(value, level):
    if isinstance(value, _Text):
        return f"({value._text})" if value._level < level else value._text
    return _write(value)


def _write(value):
    """Source text of what stands in an annotation."""
    if isinstance(value, _Text):
        return value._text
    if isinstance(value, slice):
        return ":".join("" if part is None else _write(part) for part in (value.start, value.stop))
    if value is Ellipsis:
        return "..."
    if isinstance(value, list):
        return f"[{', '.join(_write(v) for v in value)}]"
    if isinstance(value, tuple):
        return f"({', '.join(_write(v) for v in value)}{',' if len(value) == 1 else ''})"
    return type_repr(value)


def _operator(symbol, level):
    def forward(self, other):
        return _make(self, f"{_at(self, level)} {symbol} {_at(other, level + 1)}", level)

    def backward(self, other):
        return _make(self, f"{_at(other, level)} {symbol} {_at(self, level + 1)}", level)

    return forward, backward


for _name, _symbol, _level in (
    ("or", "|", 0), ("xor", "^", 1), ("and", "&", 2), ("lshift", "<<", 3), ("rshift", ">>", 3), ("add", "+", 4),
    ("sub", "-", 4), ("mul", "*", 5), ("matmul", "@", 5), ("truediv", "/", 5), ("mod", "%", 5), ("floordiv", "//", 5),
    ("pow", "**", 7),
):
    _forward, _backward = _operator(_symbol, _level)
    setattr(_Text, f"__{_name}__", _forward)
    setattr(_Text, f"__r{_name}__", _backward)
for _name, _symbol in (("neg", "-"), ("pos", "+"), ("invert", "~")):
    setattr(_Text, f"__{_name}__", lambda self, symbol=_symbol: _make(self, f"{symbol}{_at(self, 6)}", 6))


class ForwardRef:
    """A name (or an expression) in an annotation that could not be evaluated."""

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__owner__ = owner

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE):
        """Evaluate the forward reference and return the value."""
        if format == Format.STRING:
            return self.__forward_arg__
        if owner is None:
            owner = self.__owner__
        if globals is None:
            module = self.__forward_module__ or getattr(owner, "__module__", None)
            globals = _module_namespace(module) if isinstance(module, str) else {}
        names = dict(globals)
        if isinstance(owner, type):
            names.update(vars(owner))
        for param in type_params or getattr(owner, "__type_params__", ()) or ():
            names.setdefault(param.__name__, param)
        if locals is not None:
            names.update(locals)
        try:
            return eval(self.__forward_arg__, names)
        except NameError:
            if format == Format.FORWARDREF:
                return self
            raise

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (
            self.__forward_arg__ == other.__forward_arg__
            and self.__forward_module__ == other.__forward_module__
            and self.__forward_is_class__ == other.__forward_is_class__
            and self.__owner__ == other.__owner__
        )

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __repr__(self):
        shown = [repr(self.__forward_arg__)]
        if self.__forward_module__ is not None:
            shown.append(f"module={self.__forward_module__!r}")
        if self.__forward_is_class__:
            shown.append("is_class=True")
        if self.__owner__ is not None:
            shown.append(f"owner={self.__owner__!r}")
        return f"ForwardRef({', '.join(shown)})"


def _union(left, right):
    import typing

    return typing.Union[left, right]


class _Pending(_Text):
    """A name that was missing while annotations were evaluated; becomes a ForwardRef in the result."""

    __slots__ = ()

    def _derive(self, text, level):
        return _Pending(text, level)

    __hash__ = _Text.__hash__


def _settle(value, owner):
    """Puts forward references in the place of what could not be evaluated."""
    if isinstance(value, _Pending):
        return ForwardRef(value._text, owner=owner, is_class=isinstance(owner, type))
    args = getattr(value, "__args__", None)
    if isinstance(args, tuple) and any(isinstance(a, _Pending) for a in args):
        settled = tuple(_settle(a, owner) for a in args)
        if isinstance(value, _types.UnionType):
            result = settled[0]
            for item in settled[1:]:
                result = _union(result, item)
            return result
        if hasattr(value, "copy_with"):
            return value.copy_with(settled)
        return _types.GenericAlias(value.__origin__, settled)
    return value


def call_annotate_function(annotate, format, *, owner=None):
    """Call an __annotate__ function. __annotate__ functions are normally generated by the compiler."""
    format = Format(format)
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    if format == Format.VALUE:
        return annotate(Format.VALUE)
    if format == Format.STRING:
        found = _evaluate(annotate, _Text, True)
        return {name: _write(value) if not isinstance(value, str) else value for name, value in found.items()}
    found = _evaluate(annotate, _Pending, False)
    return {name: _settle(value, owner) for name, value in found.items()}


def call_evaluate_function(evaluate, format, *, owner=None):
    """Call an evaluate function, as type aliases and type parameters have them."""
    format = Format(format)
    if format == Format.VALUE:
        return evaluate(Format.VALUE)
    if format == Format.STRING:
        return _write(_evaluate(evaluate, _Text, True))
    return _settle(_evaluate(evaluate, _Pending, False), owner)


def get_annotate_from_class_namespace(obj):
    """Retrieve the annotate function from a class namespace dictionary."""
    return obj.get("__annotate__") or obj.get("__annotate_func__")


def type_repr(value):
    """Convert a Python value to a format suitable for use with the STRING format."""
    if isinstance(value, (type, _types.FunctionType, _types.BuiltinFunctionType)):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    return repr(value)


def annotations_to_string(annotations):
    """Convert an annotation dict containing values to approximately the STRING format."""
    return {name: value if isinstance(value, str) else type_repr(value) for name, value in annotations.items()}


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """Compute the annotations dict for an object."""
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    format = Format(format)
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    found = None
    if format == Format.VALUE:
        found = _own(obj, "__annotations__")
    else:
        annotate = _own(obj, "__annotate__")
        if annotate is not None:
            found = call_annotate_function(annotate, format, owner=obj)
        else:
            found = _own(obj, "__annotations__")
            if found is not None and format == Format.STRING:
                found = annotations_to_string(found)
    if found is None:
        if isinstance(obj, type) or callable(obj) or isinstance(obj, _types.ModuleType):
            return {}
        raise TypeError(f"{obj!r} does not have annotations")
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not found:
        return {}
    if not eval_str:
        return dict(found)
    names = dict(globals if globals is not None else _names_of(obj))
    for param in getattr(obj, "__type_params__", ()):
        names.setdefault(param.__name__, param)
    if isinstance(obj, type):
        names.update(vars(obj))
    if locals is not None:
        names.update(locals)
    return {name: eval(value, names) if isinstance(value, str) else value for name, value in found.items()}


def _own(obj, name):
    return getattr(obj, name, None)


def _names_of(obj):
    while hasattr(obj, "__wrapped__"):
        obj = obj.__wrapped__
    if isinstance(obj, _types.ModuleType):
        return vars(obj)
    return _module_namespace(getattr(obj, "__module__", None))
