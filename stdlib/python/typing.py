"""The typing module: support for gradual typing as defined by PEP 484 and subsequent PEPs."""

import types as _types
from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod

# Aliases of abstract base classes; made when they are first asked for, because few programs use them.
_ABC_ALIASES = {
    # name: (name in collections.abc, number of parameters)
    "Hashable": ("Hashable", 0), "Sized": ("Sized", 0), "Awaitable": ("Awaitable", 1), "Coroutine": ("Coroutine", 3),
    "AsyncIterable": ("AsyncIterable", 1), "AsyncIterator": ("AsyncIterator", 1), "Iterable": ("Iterable", 1),
    "Iterator": ("Iterator", 1), "Reversible": ("Reversible", 1), "Container": ("Container", 1),
    "Collection": ("Collection", 1), "AbstractSet": ("Set", 1), "MutableSet": ("MutableSet", 1),
    "Mapping": ("Mapping", 2), "MutableMapping": ("MutableMapping", 2), "Sequence": ("Sequence", 1),
    "MutableSequence": ("MutableSequence", 1), "ByteString": ("ByteString", 0), "MappingView": ("MappingView", 1),
    "KeysView": ("KeysView", 1), "ItemsView": ("ItemsView", 2), "ValuesView": ("ValuesView", 1),
    "Generator": ("Generator", 3), "AsyncGenerator": ("AsyncGenerator", 2),
}
_COLLECTION_ALIASES = {
    "Deque": ("deque", 1), "DefaultDict": ("defaultdict", 2), "OrderedDict": ("OrderedDict", 2),
    "Counter": ("Counter", 1), "ChainMap": ("ChainMap", 2),
}
_CONTEXT_ALIASES = {
    "ContextManager": ("AbstractContextManager", 2), "AsyncContextManager": ("AbstractAsyncContextManager", 2),
}

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional",
    "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", *_ABC_ALIASES,
    *_CONTEXT_ALIASES, "Dict", "List", "Set", "FrozenSet", *_COLLECTION_ALIASES,
    "NamedTuple", "TypedDict", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex",
    "SupportsInt", "SupportsRound", "BinaryIO", "IO", "TextIO", "AnyStr", "assert_type", "assert_never", "cast",
    "clear_overloads", "dataclass_transform", "evaluate_forward_ref", "final", "get_args", "get_origin",
    "get_overloads", "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "LiteralString", "Never",
    "NewType", "no_type_check", "NoDefault", "NoReturn", "NotRequired", "overload", "override", "ParamSpecArgs",
    "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING",
    "TypeAlias", "TypeGuard", "TypeIs", "TypeAliasType", "Unpack",
]

TYPE_CHECKING = False
Text = str
Union = _types.UnionType
GenericAlias = _types.GenericAlias
_NoneType = type(None)


# Names that have been asked for, and what clears the caches of typing in CPython: there are none here.
_made = {}
_cleanups = []


def __getattr__(name):
    if name in _made:
        return _made[name]
    if name in _ABC_ALIASES:
        import collections.abc

        original, count = _ABC_ALIASES[name]
        result = _SpecialGenericAlias(getattr(collections.abc, original), count, name=name)
    elif name in _COLLECTION_ALIASES:
        import collections

        original, count = _COLLECTION_ALIASES[name]
        result = _SpecialGenericAlias(getattr(collections, original), count, name=name)
    elif name in _CONTEXT_ALIASES:
        import contextlib

        original, count = _CONTEXT_ALIASES[name]
        result = _SpecialGenericAlias(getattr(contextlib, original), count, name=name)
    elif name == "ForwardRef":
        import annotationlib

        result = annotationlib.ForwardRef
    elif name in ("Pattern", "Match"):
        import re

        result = _SpecialGenericAlias(getattr(re, name), 1, name=name)
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    _made[name] = result
    return result


def _forward_ref(text, **options):
    import annotationlib

    return annotationlib.ForwardRef(text, **options)


def _is_forward_ref(value):
    return type(value).__name__ == "ForwardRef" and hasattr(value, "__forward_arg__")


def _type_convert(arg):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return _forward_ref(arg)
    return arg


def _type_check(arg, msg):
    """The argument as a type; None and strings are turned into what they stand for."""
    arg = _type_convert(arg)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (Generic, Protocol):
        raise TypeError(f"{arg} is not valid as type argument")
    if arg in (Generic, Protocol):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _type_repr(obj):
    if isinstance(obj, tuple):
        return "[" + ", ".join(_type_repr(t) for t in obj) + "]"
    if isinstance(obj, list):
        return "[" + ", ".join(_type_repr(t) for t in obj) + "]"
    if obj is ...:
        return "..."
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        if obj is _NoneType:
            return "None"
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if isinstance(obj, (_types.FunctionType, _types.BuiltinFunctionType)):
        return obj.__name__
    return repr(obj)


def _is_param(value):
    return isinstance(value, (TypeVar, ParamSpec, TypeVarTuple))


def _collect_parameters(args):
    """Type variables of the arguments, in order of first appearance."""
    found = []
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, GenericAlias):
            continue
        if _is_param(arg):
            if arg not in found:
                found.append(arg)
        elif isinstance(arg, (tuple, list)):
            for inner in _collect_parameters(arg):
                if inner not in found:
                    found.append(inner)
        else:
            for inner in getattr(arg, "__parameters__", ()):
                if inner not in found:
                    found.append(inner)
    return tuple(found)


def _unpacked_param(arg):
    """The TypeVarTuple inside Unpack[Ts]."""
    if isinstance(arg, _UnpackGenericAlias) and isinstance(arg.__args__[0], TypeVarTuple):
        return arg.__args__[0]
    if type(arg).__name__ == "Unpack" and getattr(arg, "__parameters__", ()):
        return arg.__parameters__[0]
    return None


def _bind_parameters(alias, params, args):
    """Which argument stands for which parameter."""
    variadic = [i for i, p in enumerate(params) if isinstance(p, TypeVarTuple)]
    count = len(args)
    if len(params) == 1 and isinstance(params[0], ParamSpec) and args and not (
        count == 1 and (isinstance(args[0], (list, tuple, ParamSpec)) or args[0] is ... or isinstance(args[0], _ConcatenateAlias))
    ):
        # One parameter specification: the brackets around its types may be left out.
        args = (tuple(args),)
        count = 1
    if not variadic:
        required = sum(1 for p in params if not p.has_default())
        if count < required or count > len(params):
            few = count < required
            expected = f"at least {count + 1}" if few else f"{len(params)}"
            raise TypeError(
                f"Too {'few' if few else 'many'} arguments for {alias}; actual {count}, expected {expected}"
            )
        bound = dict(zip(params, args))
        for p in params[count:]:
            bound[p] = p.__default__
        return bound
    if len(variadic) > 1:
        raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
    at = variadic[0]
    after = len(params) - at - 1
    if count < at + after:
        raise TypeError(f"Too few arguments for {alias}; actual {count}, expected at least {at + after}")
    bound = dict(zip(params[:at], args[:at]))
    bound[params[at]] = tuple(args[at : count - after])
    for p, value in zip(params[at + 1 :], args[count - after :]):
        bound[p] = value
    return bound


def _substitute(arg, bound):
    """The list of arguments that take the place of one."""
    spread = _unpacked_param(arg)
    if spread is not None and spread in bound:
        value = bound[spread]
        return list(value) if isinstance(value, tuple) else [value]
    if _is_param(arg):
        if arg not in bound:
            return [arg]
        value = bound[arg]
        if isinstance(arg, ParamSpec) and isinstance(value, (list, tuple)):
            return [tuple(value)]
        return [value]
    if isinstance(arg, (tuple, list)):
        return [type(arg)(item for inner in arg for item in _substitute(inner, bound))]
    if isinstance(arg, type) and not isinstance(arg, GenericAlias):
        return [arg]
    inner = getattr(arg, "__parameters__", ())
    if inner and any(p in bound for p in inner):
        given = []
        for p in inner:
            value = bound.get(p, p)
            if isinstance(p, TypeVarTuple) and isinstance(value, tuple):
                given.extend(value)
            else:
                given.append(value)
        return [arg[tuple(given)]]
    return [arg]


def _typing_subst(param, arg):
    if isinstance(param, TypeVarTuple):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")
    if isinstance(param, ParamSpec):
        if isinstance(arg, (list, tuple)):
            return tuple(_type_check(a, "Expected a type.") for a in arg)
        if arg is not ... and not isinstance(arg, (ParamSpec, _ConcatenateAlias)):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
        return arg
    return _type_check(arg, "Parameters to generic types must be types.")


def _prepare_subst(param, alias, args):
    params = alias.__parameters__
    index = params.index(param)
    if isinstance(param, TypeVarTuple):
        after = len(params) - index - 1
        if len(args) < index + after:
            raise TypeError(
                f"Too few arguments for {alias}; actual {len(args)}, expected at least {len(params) - 1}"
            )
        return (*args[:index], tuple(args[index : len(args) - after]), *args[len(args) - after :])
    if index == len(args):
        if not param.has_default():
            raise TypeError(
                f"Too few arguments for {alias}; actual {len(args)}, expected at least {index + 1}"
            )
        return (*args, param.__default__)
    return args


def _substituted(alias, params, args, given):
    """What list[T] and int | T do with what is given for their type variables."""
    bound = _bind_parameters(alias, params, given)
    for param, value in bound.items():
        if not isinstance(param, TypeVarTuple):
            bound[param] = _typing_subst(param, value)
    return tuple(item for old in args for item in _substitute(old, bound))


def _unpacked(param):
    return Unpack[param]


class _Final:
    """Mixin to prohibit subclassing."""

    __slots__ = ()

    def __init_subclass__(cls, /, *args, **kwds):
        if "_root" not in kwds:
            raise TypeError("Cannot subclass special typing classes")


class _SpecialForm(_Final, _root=True):
    __slots__ = ("_name", "__doc__", "_getitem")

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in {"__name__", "__qualname__"}:
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return _make_union(self, other)

    def __ror__(self, other):
        return _make_union(other, self)

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return "typing.Any"
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _plain_form(name, doc):
    def getitem(self, parameters):
        raise TypeError(f"{self} is not subscriptable")

    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


NoReturn = _plain_form("NoReturn", "Special type indicating functions that never return.")
Never = _plain_form("Never", "The bottom type, a type that has no members.")
Self = _plain_form("Self", 'Used to spell the type of "self" in classes.')
LiteralString = _plain_form("LiteralString", "Represents an arbitrary literal string.")
TypeAlias = _plain_form("TypeAlias", "Special form for marking type aliases.")


def _one_argument(name, doc):
    def getitem(self, parameters):
        item = _type_check(parameters, f"{self} accepts only single type.")
        return _GenericAlias(self, (item,))

    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


ClassVar = _one_argument("ClassVar", "Special type construct to mark class variables.")
Final = _one_argument("Final", "Special typing construct to indicate final names to type checkers.")
TypeGuard = _one_argument("TypeGuard", "Special typing construct for marking user-defined type predicate functions.")
TypeIs = _one_argument("TypeIs", "Special typing construct for marking user-defined type predicate functions.")
Required = _one_argument("Required", "Special typing construct to mark a TypedDict key as required.")
NotRequired = _one_argument("NotRequired", "Special typing construct to mark a TypedDict key as potentially missing.")
ReadOnly = _one_argument("ReadOnly", "A special typing construct to mark an item of a TypedDict as read-only.")


@_SpecialForm
def Optional(self, parameters):
    """Optional[X] is equivalent to Union[X, None]."""
    arg = _type_check(parameters, f"{self} requires a single type.")
    return _make_union(arg, _NoneType)


def _flatten_literal(parameters):
    for p in parameters:
        if isinstance(p, _LiteralAlias):
            yield from p.__args__
        else:
            yield p


@_SpecialForm
def Literal(self, parameters):
    """Special typing form to define literal types (a.k.a. value types)."""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parameters = tuple(_flatten_literal(parameters))
    try:
        seen = set()
        unique = []
        for p in parameters:
            key = (p, type(p))
            if key not in seen:
                seen.add(key)
                unique.append(p)
        parameters = tuple(unique)
    except TypeError:
        # Unhashable values stay as they are.
        pass
    return _LiteralAlias(self, parameters)


@_SpecialForm
def Concatenate(self, parameters):
    """Special form for annotating higher-order functions."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    msg = "Concatenate[arg, ...]: each arg must be a type."
    return _ConcatenateAlias(self, (*(_type_check(p, msg) for p in parameters[:-1]), parameters[-1]))


@_SpecialForm
def Unpack(self, parameters):
    """Type unpack operator."""
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _UnpackGenericAlias(self, (item,))


@_SpecialForm
def Annotated(self, params):
    """Add context-specific metadata to a type."""
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin = params[0] if params[0] in (ClassVar, Final) else _type_check(params[0], "Annotated[t, ...]: t must be a type.")
    return _AnnotatedAlias(origin, tuple(params[1:]))


# ------------------------------------------------------------------------------------------------------------- aliases


class _BaseGenericAlias(_Final, _root=True):
    """What subscribing a special form or a generic class gives."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        result = []
        if self.__origin__ not in bases:
            result.append(self.__origin__)
        i = bases.index(self)
        for b in bases[i + 1 :]:
            if isinstance(b, _BaseGenericAlias) or (isinstance(b, type) and issubclass(b, Generic)):
                break
        else:
            result.append(Generic)
        return tuple(result)

    def __getattr__(self, attr):
        if attr in {"__origin__", "__args__"}:
            raise AttributeError(attr)
        if "__origin__" in self.__dict__ and not (len(attr) > 4 and attr.startswith("__") and attr.endswith("__")):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if (attr.startswith("__") and attr.endswith("__")) or attr in {"_name", "_inst", "_nparams", "_paramspec_tvars"}:
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __or__(self, right):
        return _make_union(self, right)

    def __ror__(self, left):
        return _make_union(left, self)


class _GenericAlias(_BaseGenericAlias, _root=True):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = getattr(origin, "__module__", "typing")

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(a if isinstance(a, (list, tuple)) or a is ... else _type_convert(a) for a in args)
        bound = _bind_parameters(self, self.__parameters__, args)
        return self.copy_with(tuple(item for old in self.__args__ for item in _substitute(old, bound)))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        args = ", ".join([_type_repr(a) for a in self.__args__]) if self.__args__ else "()"
        return f"{name}[{args}]"

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            i = bases.index(self)
            for b in bases[i + 1 :]:
                if isinstance(b, _BaseGenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _LiteralAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(a, type(a)) for a in self.__args__} == {(a, type(a)) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset((a, type(a)) for a in self.__args__))

    def __repr__(self):
        return f"typing.Literal[{', '.join(repr(a) for a in self.__args__)}]"


class _ConcatenateAlias(_GenericAlias, _root=True):
    pass


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"


class _CallableAlias(_GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateAlias))):
            return f"typing.Callable[{_type_repr(args[0])}, {_type_repr(args[1])}]"
        inner = ", ".join(_type_repr(a) for a in args[:-1])
        return f"typing.Callable[[{inner}], {_type_repr(args[-1])}]"

    def copy_with(self, args):
        flat = []
        for a in args[:-1]:
            if isinstance(a, (tuple, list)):
                flat.extend(a)
            else:
                flat.append(a)
        return _CallableAlias(self.__origin__, (*flat, args[-1]), name=self._name, inst=self._inst)


class _AnnotatedAlias(_GenericAlias, _root=True):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, args):
        return self.__class__(args[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(repr(a) for a in self.__metadata__)}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in {"__name__", "__qualname__"}:
            return "Annotated"
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """List, Dict and their like: a built-in class under another name."""

    def __init__(self, origin, nparams, *, inst=True, name=None):
        if name is None:
            name = origin.__name__
        super().__init__(origin, inst=inst, name=name)
        self._nparams = nparams
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        msg = "Parameters to generic types must be types."
        params = tuple(_type_check(p, msg) for p in params)
        if self._nparams == 0:
            raise TypeError(f"{self} is not a generic class")
        if len(params) != self._nparams and not any(isinstance(p, _UnpackGenericAlias) for p in params):
            if self._name in ("Generator", "AsyncGenerator", "ContextManager", "AsyncContextManager") and 0 < len(params) < self._nparams:
                filler = (bool | None,) if "Context" in self._name else (_NoneType,)
                params += filler * (self._nparams - len(params))
            else:
                word = "many" if len(params) > self._nparams else "few"
                raise TypeError(f"Too {word} arguments for {self}; actual {len(params)}, expected {self._nparams}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __getattr__(self, attr):
        if attr in {"__name__", "__qualname__"}:
            return self._name
        return super().__getattr__(attr)


class _TupleType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = "Tuple[t, ...]: t must be a type."
            params = tuple(_type_check(p, msg) for p in params[:-1])
            return self.copy_with((*params, ...))
        msg = "Tuple[t0, t1, ...]: each t must be a type."
        return self.copy_with(tuple(_type_check(p, msg) for p in params))


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        msg = "Callable[args, result]: result must be a type."
        result = _type_check(result, msg)
        if args is ... or isinstance(args, (ParamSpec, _ConcatenateAlias)):
            return self.copy_with((args, result))
        if not isinstance(args, (list, tuple)):
            raise TypeError(
                f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {args}"
            )
        msg = "Callable[[arg, ...], result]: each arg must be a type."
        return self.copy_with((*(_type_check(a, msg) for a in args), result))


class _CallableOrigin(type):
    """Stands for collections.abc.Callable without loading it."""

    def __instancecheck__(cls, obj):
        return callable(obj)

    def __subclasscheck__(cls, sub):
        return hasattr(sub, "__call__")


def _callable_origin():
    abc = _loaded_module("collections.abc")
    if abc is not None:
        return abc.Callable
    made = _CallableOrigin("Callable", (), {"__module__": "collections.abc"})
    return made


List = _SpecialGenericAlias(list, 1, inst=False, name="List")
Dict = _SpecialGenericAlias(dict, 2, inst=False, name="Dict")
Set = _SpecialGenericAlias(set, 1, inst=False, name="Set")
FrozenSet = _SpecialGenericAlias(frozenset, 1, inst=False, name="FrozenSet")
Type = _SpecialGenericAlias(type, 1, inst=False, name="Type")
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
Callable = _CallableType(_callable_origin(), 2, name="Callable")


# ------------------------------------------------------------------------------------------------- generics, protocols


class Generic:
    """Abstract base class for generic types."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, args):
        """Parameterizes a generic class."""
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(a if isinstance(a, (list, tuple)) or a is ... else _type_convert(a) for a in args)
        if cls in (Generic, Protocol):
            if not args:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            for p in args:
                if not (_is_param(p) or _unpacked_param(p) is not None):
                    raise TypeError(
                        f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables."
                    )
            if len(set(args)) != len(args):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, args)
        params = getattr(cls, "__parameters__", ())
        if not params:
            raise TypeError(f"{cls!r} is not a generic class")
        bound = _bind_parameters(cls, params, args)
        values = []
        for p in params:
            value = bound[p]
            if isinstance(p, TypeVarTuple) and isinstance(value, tuple):
                values.extend(value)
            elif isinstance(p, ParamSpec) and isinstance(value, list):
                values.append(tuple(value))
            else:
                values.append(value)
        return _GenericAlias(cls, tuple(values))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__")
        if bases is not None:
            error = Generic in bases
        else:
            error = Generic in cls.__bases__ and cls.__name__ != "Protocol" and type(cls).__name__ != "_TypedDictMeta"
        if error:
            raise TypeError("Cannot inherit from plain Generic")
        params = []
        if bases is not None:
            params = _collect_parameters(bases)
            declared = None
            for base in bases:
                if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                    if declared is not None:
                        raise TypeError("Cannot inherit from Generic[...] multiple times.")
                    declared = base.__parameters__
            if declared is None:
                for base in bases:
                    if isinstance(base, _GenericAlias) and base.__origin__ is Protocol:
                        declared = base.__parameters__
            if declared is not None:
                missing = [p for p in params if p not in declared]
                if missing:
                    s_vars = ", ".join(str(p) for p in missing)
                    s_args = ", ".join(str(p) for p in declared)
                    raise TypeError(f"Some type variables ({s_vars}) are not listed in Generic[{s_args}]")
                params = declared
        cls.__parameters__ = tuple(params)


_PROTOCOL_INTERNALS = frozenset({
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__", "__static_attributes__",
    "__firstlineno__", "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__", "_abc_impl", "__annotate__",
    "__annotate_func__", "__annotations_cache__", "__qualname__", "__classcell__", "__init_subclass__",
    "__instancecheck__", "__classdictcell__",
})


def _protocol_attrs(cls):
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in {"Protocol", "Generic"}:
            continue
        try:
            annotations = base.__annotations__
        except Exception:
            import annotationlib

            annotations = annotationlib.get_annotations(base, format=annotationlib.Format.FORWARDREF)
        for attr in (*base.__dict__, *annotations):
            if not attr.startswith("_abc_") and attr not in _PROTOCOL_INTERNALS:
                attrs.add(attr)
    return attrs


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


def _proto_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for attr in cls.__protocol_attrs__:
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return NotImplemented
                break
            annotations = getattr(base, "__annotations__", {})
            if attr in annotations and getattr(other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


class _ProtocolMeta(_ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == "Protocol" and bases == (Generic,):
            pass
        elif Protocol in bases:
            for base in bases:
                if not (
                    base in {object, Generic, Protocol}
                    or base.__module__ in ("collections.abc", "typing", "contextlib", "io")
                    or getattr(base, "_is_protocol", False)
                ):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False):
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            data = sorted(a for a in cls.__protocol_attrs__ if not callable(getattr(cls, a, None)))
            if data:
                raise TypeError(
                    f"Protocols with non-method members don't support issubclass(). Non-method members: {str(data)[1:-1]}."
                )
        return _ABCMeta.__subclasscheck__(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return _ABCMeta.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls in type(instance).__mro__ or type(instance) in cls._abc_impl.registry:
            return True
        for attr in cls.__protocol_attrs__:
            try:
                value = getattr(instance, attr)
            except AttributeError:
                return False
            if value is None and callable(getattr(cls, attr, None)):
                return False
        return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_proto_hook)
        if cls._is_protocol and cls.__init__ is object.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Return True if the given type is a Protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """Return the set of members defined in a Protocol."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


@runtime_checkable
class SupportsInt(Protocol):
    """An ABC with one abstract method __int__."""

    __slots__ = ()

    @_abstractmethod
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """An ABC with one abstract method __float__."""

    __slots__ = ()

    @_abstractmethod
    def __float__(self):
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """An ABC with one abstract method __complex__."""

    __slots__ = ()

    @_abstractmethod
    def __complex__(self):
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """An ABC with one abstract method __bytes__."""

    __slots__ = ()

    @_abstractmethod
    def __bytes__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """An ABC with one abstract method __index__."""

    __slots__ = ()

    @_abstractmethod
    def __index__(self):
        pass


T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
AnyStr = TypeVar("AnyStr", bytes, str)


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """An ABC with one abstract method __abs__ that is covariant in its return type."""

    __slots__ = ()

    @_abstractmethod
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """An ABC with one abstract method __round__ that is covariant in its return type."""

    __slots__ = ()

    @_abstractmethod
    def __round__(self, ndigits=0):
        pass


class IO(Generic[AnyStr]):
    """Generic base class for TextIO and BinaryIO."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """Typed version of the return of open() in binary mode."""

    __slots__ = ()


class TextIO(IO[str]):
    """Typed version of the return of open() in text mode."""

    __slots__ = ()


# --------------------------------------------------------------------------------------------- NamedTuple and TypedDict


def _annotations_of(namespace):
    """Annotations of a class that is not made yet."""
    if "__annotations__" in namespace:
        return namespace["__annotations__"]
    annotate = namespace.get("__annotate__") or namespace.get("__annotate_func__")
    if annotate is None:
        return {}
    try:
        return annotate(1)
    except NameError:
        import annotationlib

        return annotationlib.call_annotate_function(annotate, annotationlib.Format.FORWARDREF)


_PROHIBITED = frozenset({
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
    "_replace", "_asdict", "_source",
})
_SPECIAL = frozenset({
    "__module__", "__name__", "__annotations__", "__annotate__", "__annotate_func__", "__annotations_cache__",
    "__qualname__", "__doc__", "__orig_bases__", "__classcell__", "__type_params__", "__static_attributes__",
    "__firstlineno__", "__classdictcell__",
})


def _make_nmtuple(name, fields, annotations, module, defaults=()):
    from collections import namedtuple

    made = namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotations__ = annotations
    return made


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        annotations = {
            name: _type_check(kind, f"field {name} annotation must be a type") for name, kind in _annotations_of(ns).items()
        }
        defaults = []
        for name in annotations:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field"
                    f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}"
                )
        made = _make_nmtuple(typename, list(annotations), annotations, ns.get("__module__"), [ns[n] for n in defaults])
        if len(bases) > 1:
            made = type(made)(typename, (made, *[b for b in bases if b is not tuple]), {"__slots__": (), "__module__": ns.get("__module__")})
        for key, value in ns.items():
            if key in _PROHIBITED:
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
            if key not in _SPECIAL and key not in made._fields:
                setattr(made, key, value)
                hook = getattr(type(value), "__set_name__", None)
                if hook is not None:
                    hook(value, made, key)
        if ns.get("__doc__") is not None:
            made.__doc__ = ns["__doc__"]
        if "__qualname__" in ns:
            made.__qualname__ = ns["__qualname__"]
        if "__orig_bases__" in ns:
            made.__orig_bases__ = ns["__orig_bases__"]
        return made


def NamedTuple(typename, fields, /):
    """Typed version of namedtuple."""
    annotations = {name: _type_check(kind, f"field {name} annotation must be a type") for name, kind in fields}
    made = _make_nmtuple(typename, [name for name, kind in fields], annotations, _calling_module())
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


def _qualifiers(kind):
    """Which of Required, NotRequired and ReadOnly are around a type."""
    found = set()
    while True:
        origin = getattr(kind, "__origin__", None)
        if isinstance(kind, _AnnotatedAlias):
            kind = kind.__origin__
        elif origin in (Required, NotRequired, ReadOnly):
            found.add(origin)
            kind = kind.__args__[0]
        else:
            return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic_base = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        own = {
            key: _type_check(kind, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
            for key, kind in _annotations_of(ns).items()
        }
        ns = {key: value for key, value in ns.items() if key not in ("__annotate__", "__annotate_func__")}
        ns["__annotations__"] = own
        made = type.__new__(_TypedDictMeta, name, (*generic_base, dict), ns)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        annotations = {}
        required, optional, readonly, mutable = set(), set(), set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            required -= base.__dict__.get("__optional_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
            readonly |= base.__dict__.get("__readonly_keys__", set())
            mutable |= base.__dict__.get("__mutable_keys__", set())
        annotations.update(own)
        for key, kind in own.items():
            marks = _qualifiers(kind)
            is_required = Required in marks or (NotRequired not in marks and total)
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            (readonly if ReadOnly in marks else mutable).add(key)
            if ReadOnly not in marks:
                readonly.discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields, /, *, total=True):
    """A simple typed namespace. At runtime it is equivalent to a plain dict."""
    ns = {"__annotations__": dict(fields), "__module__": _calling_module()}
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


# The class is not called when it is made: type.__call__ of the metaclass itself.
_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def _typeddict_mro_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typeddict_mro_entries


def is_typeddict(tp):
    """Check if an annotation is a TypedDict class."""
    return type(tp) is _TypedDictMeta and tp is not _TypedDict


class NewType:
    """NewType creates simple unique types with almost zero runtime overhead."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        self.__module__ = _calling_module()

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        superclass_name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                subclass_name = cls.__name__
                raise TypeError(
                    "Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{subclass_name} = NewType({subclass_name!r}, {superclass_name})`"
                )

        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return _make_union(self, other)

    def __ror__(self, other):
        return _make_union(other, self)


# ----------------------------------------------------------------------------------------------------------- functions


def cast(typ, val):
    """Cast a value to a type. This returns the value unchanged."""
    return val


def assert_type(val, typ, /):
    """Ask a static type checker to confirm that the value is of the given type."""
    return val


def assert_never(arg, /):
    """Statically assert that a line of code is unreachable."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """Ask a static type checker to reveal the inferred type of an expression."""
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def final(f):
    """Decorator to indicate final methods and final classes."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Indicate that a method is intended to override a method in a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Decorator to indicate that annotations are not type hints."""
    if isinstance(arg, type):
        for value in list(arg.__dict__.values()):
            if isinstance(value, _types.FunctionType):
                value.__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs
):
    """Decorator to mark an object as providing dataclass-like behaviour."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "frozen_default": frozen_default, "field_specifiers": field_specifiers, "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    """Helper for @overload to raise when called."""
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module"
        " should always be followed by an implementation that is not @overload-ed."
    )


def overload(func):
    """Decorator for overloaded functions/methods."""
    f = getattr(func, "__func__", func)
    try:
        _overloads.setdefault((f.__module__, f.__qualname__), []).append(func)
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), ()))


def clear_overloads():
    """Clear all overloads in the registry."""
    _overloads.clear()


def get_origin(tp):
    """Get the unsubscripted version of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, Union):
        return Union
    return None


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, _CallableAlias) or (isinstance(tp, GenericAlias) and getattr(tp.__origin__, "__name__", "") == "Callable"):
        args = tp.__args__
        if not (len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateAlias)))):
            return (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        return tp.__args__
    if isinstance(tp, Union):
        return tp.__args__
    return ()


def _strip_annotations(t):
    """Types without Annotated, Required and their like."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if getattr(t, "__origin__", None) in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, _GenericAlias):
        stripped = tuple(_strip_annotations(a) for a in t.__args__)
        return t if stripped == t.__args__ else t.copy_with(stripped)
    if isinstance(t, GenericAlias):
        stripped = tuple(_strip_annotations(a) for a in t.__args__)
        return t if stripped == t.__args__ else GenericAlias(t.__origin__, stripped)
    if isinstance(t, Union):
        stripped = tuple(_strip_annotations(a) for a in t.__args__)
        return t if stripped == t.__args__ else _make_union(*stripped)
    return t


def _evaluate(value, globalns, localns):
    """Resolves strings and forward references, inside other types too."""
    if isinstance(value, str):
        value = eval(value, globalns, localns)
        return _evaluate(_NoneType if value is None else value, globalns, localns)
    if _is_forward_ref(value):
        return _evaluate(value.__forward_arg__, globalns, localns)
    if isinstance(value, _LiteralAlias):
        return value
    args = getattr(value, "__args__", None)
    if isinstance(args, tuple) and not isinstance(value, type):
        done = tuple(_evaluate(a, globalns, localns) if isinstance(a, str) or not isinstance(a, (tuple, list)) else a for a in args) if not isinstance(value, _AnnotatedAlias) else (_evaluate(args[0], globalns, localns),)
        if done == args:
            return value
        if isinstance(value, Union):
            return _make_union(*done)
        if isinstance(value, GenericAlias):
            return GenericAlias(value.__origin__, done)
        return value.copy_with(done)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    """Return type hints for an object."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            annotations = base.__annotations__ if base is not object else {}
            if not annotations:
                continue
            names = _module_namespace(base.__module__) if globalns is None else globalns
            local = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                # Class attributes are found after the names of the module.
                for param in getattr(base, "__type_params__", ()):
                    local.setdefault(param.__name__, param)
                names, local = local, names
                merged = dict(names)
                merged.update(local)
                names, local = merged, None
            for name, value in annotations.items():
                hints[name] = _evaluate(_NoneType if value is None else value, names, local)
        return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None:
        if isinstance(obj, _types.ModuleType) or callable(obj):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    if globalns is None:
        source = obj
        while hasattr(source, "__wrapped__"):
            source = source.__wrapped__
        if isinstance(obj, _types.ModuleType):
            globalns = dict(vars(obj))
        else:
            globalns = _module_namespace(getattr(source, "__module__", None))
    for param in getattr(obj, "__type_params__", ()):
        globalns.setdefault(param.__name__, param)
    hints = {
        name: _evaluate(_NoneType if value is None else value, globalns, localns) for name, value in annotations.items()
    }
    return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None):
    """Evaluate a forward reference as a type hint."""
    value = forward_ref.evaluate(globals=globals, locals=locals, type_params=type_params, owner=owner)
    return _type_convert(value)
