"""Classes made from their annotated fields.  See PEP 557."""

import abc as _abc
import types as _types

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
    "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    pass


class _Factory_Default:
    """What the signature of __init__ shows where a default factory stands."""

    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _Factory_Default()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _Kind:
    """Whether a field is an ordinary one, a class variable or an argument of __init__ only."""

    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind("_FIELD")
_CLASSVAR = _Kind("_FIELD_CLASSVAR")
_INITVAR = _Kind("_FIELD_INITVAR")

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, _types.GenericAlias):
            name = self.type.__name__
        else:
            name = repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "doc",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        return (
            f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
            f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
            f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},doc={self.doc!r},"
            f"_field_type={self._field_type})"
        )

    def __set_name__(self, owner, name):
        # The default may be a descriptor that wants to know its name.
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    def __class_getitem__(cls, item):
        return _types.GenericAlias(cls, item)


class _DataclassParams:
    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot",
    )

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"_DataclassParams({shown})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
    kw_only=MISSING, doc=None,
):
    """Return an object to identify dataclass fields."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


# ------------------------------------------------------------------------------------------ reading the class body


def _typing(name):
    module = _loaded_module("typing")
    return None if module is None else getattr(module, name, None)


def _is_classvar(kind, cls):
    if isinstance(kind, str):
        return _names_marker(kind, cls, "ClassVar", _loaded_module("typing"))
    classvar = _typing("ClassVar")
    return classvar is not None and (kind is classvar or getattr(kind, "__origin__", None) is classvar)


def _is_initvar(kind, cls):
    if isinstance(kind, str):
        return _names_marker(kind, cls, "InitVar", _loaded_module("dataclasses"))
    return kind is InitVar or type(kind) is InitVar


def _is_kw_only(kind, cls):
    if isinstance(kind, str):
        return _names_marker(kind, cls, "KW_ONLY", _loaded_module("dataclasses"))
    return kind is KW_ONLY


def _names_marker(text, cls, name, module):
    """Whether an annotation written as a string names a marker of a module, perhaps through it: "typing.ClassVar[int]"."""
    head = text.split("[", 1)[0].strip()
    prefix, dot, last = head.rpartition(".")
    if last != name or module is None:
        return False
    names = _module_namespace(cls.__module__)
    if dot:
        return names.get(prefix) is module
    return names.get(name) is getattr(module, name)


def _make_field(cls, name, kind, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, _types.MemberDescriptorType):
            # A member of __slots__ is no default.
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = kind
    f._field_type = _FIELD
    if _is_classvar(kind, cls):
        f._field_type = _CLASSVAR
    elif _is_initvar(kind, cls):
        f._field_type = _INITVAR
    if f._field_type in (_CLASSVAR, _INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type in (_FIELD, _INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        # An unhashable default is nearly always a mutable one, shared by mistake.
        raise ValueError(f"mutable default {f.default.__class__} for field {f.name} is not allowed: use default_factory")
    return f


def _own_annotations(cls):
    if "__annotations__" in cls.__dict__ and isinstance(cls.__dict__["__annotations__"], dict):
        return cls.__dict__["__annotations__"]
    try:
        return cls.__annotations__
    except NameError:
        # Names that do not exist yet (the class itself, often) become forward references.
        import annotationlib

        return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)


# ------------------------------------------------------------------------------------------------- writing functions


class _FunctionWriter:
    """Collects the source of methods, and compiles them together."""

    def __init__(self, module):
        self.sources = []
        self.names = []
        self.namespace = {"__name__": module}
        self.values = {
            "MISSING": MISSING,
            "_HAS_DEFAULT_FACTORY": _HAS_DEFAULT_FACTORY,
            "__dataclass_builtins_object__": object,
        }
        self.pending = []

    def add(self, name, params, body, values=None, annotations=None, overwrite_error=False, only_if_absent=False):
        if values:
            self.values.update(values)
        lines = "\n".join(f"  {line}" for line in body)
        self.sources.append(f" def {name}({','.join(params)}):\n{lines}")
        self.names.append(name)
        self.pending.append((name, annotations, overwrite_error, only_if_absent))

    def finish(self, cls):
        if not self.names:
            return
        params = ",".join(self.values)
        source = f"def __create_fn__({params}):\n" + "\n".join(self.sources) + f"\n return {','.join(self.names)},"
        exec(source, self.namespace)
        functions = self.namespace["__create_fn__"](**self.values)
        for fn, (name, annotations, overwrite_error, only_if_absent) in zip(functions, self.pending):
            fn.__qualname__ = f"{cls.__qualname__}.{name}"
            if annotations is not None:
                fn.__annotations__ = annotations
            if _set_new(cls, name, fn) and overwrite_error and not only_if_absent:
                text = f"Cannot overwrite attribute {name} in class {cls.__name__}"
                if isinstance(overwrite_error, str):
                    text = f"{text} {overwrite_error}"
                raise TypeError(text)


def _set_new(cls, name, value):
    """Sets a class attribute unless the class body did; says whether it did."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _recursive_repr(method):
    """Shows "..." for an object whose repr is already being worked out."""
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            return method(self)
        finally:
            running.discard(key)

    __repr__.__qualname__ = method.__qualname__
    __repr__.__module__ = method.__module__
    __repr__.__wrapped__ = method
    return __repr__


def _init_param(f):
    if f.default is MISSING and f.default_factory is MISSING:
        default = ""
    elif f.default is not MISSING:
        default = f"=__dataclass_dflt_{f.name}__"
    else:
        default = "=_HAS_DEFAULT_FACTORY"
    return f"{f.name}{default}"


def _write_init(writer, params, kw_params, has_post_init, frozen, all_fields, self_name, slots):
    seen_default = None
    for f in params:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {seen_default.name!r}")
    values = {}
    annotations = {}
    body = []
    for f in all_fields:
        if f.init:
            annotations[f.name] = f.type
            if f.default is not MISSING:
                values[f"__dataclass_dflt_{f.name}__"] = f.default
        factory = f"__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            values[factory] = f.default_factory
            value = f"{factory}() if {f.name} is _HAS_DEFAULT_FACTORY else {f.name}" if f.init else f"{factory}()"
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            # The class attribute goes away with __slots__: the default has to be set.
            values[factory] = f.default
            value = factory
        else:
            continue
        if f._field_type is _INITVAR:
            continue
        if frozen:
            body.append(f"__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})")
        else:
            body.append(f"{self_name}.{f.name}={value}")
    if has_post_init:
        names = ",".join(f.name for f in all_fields if f._field_type is _INITVAR)
        body.append(f"{self_name}.{_POST_INIT}({names})")
    annotations["return"] = None
    arguments = [self_name] + [_init_param(f) for f in params]
    if kw_params:
        arguments.append("*")
        arguments += [_init_param(f) for f in kw_params]
    writer.add("__init__", arguments, body or ["pass"], values, annotations)


def _write_repr(writer, shown):
    inner = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in shown)
    writer.add("__repr__", ["self"], [f'return f"{{self.__class__.__qualname__}}({inner})"'], only_if_absent=True)


def _tuple_text(name, shown):
    if not shown:
        return "()"
    return f"({','.join(f'{name}.{f.name}' for f in shown)},)"


def _write_eq(writer, compared):
    terms = " and ".join(f"self.{f.name}==other.{f.name}" for f in compared) or "True"
    writer.add(
        "__eq__",
        ["self", "other"],
        [
            "if self is other:",
            " return True",
            "if other.__class__ is self.__class__:",
            f" return {terms}",
            "return NotImplemented",
        ],
        only_if_absent=True,
    )


def _write_order(writer, compared):
    mine, theirs = _tuple_text("self", compared), _tuple_text("other", compared)
    for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
        writer.add(
            name,
            ["self", "other"],
            ["if other.__class__ is self.__class__:", f" return {mine}{op}{theirs}", "return NotImplemented"],
            overwrite_error="Consider using functools.total_ordering",
        )


def _write_frozen(writer, cls, all_fields):
    writer.values["cls"] = cls
    writer.values["FrozenInstanceError"] = FrozenInstanceError
    condition = "type(self) is cls"
    if all_fields:
        condition += f" or name in {{{', '.join(repr(f.name) for f in all_fields)}}}"
    writer.add(
        "__setattr__",
        ["self", "name", "value"],
        [f"if {condition}:", ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
         "super(cls, self).__setattr__(name, value)"],
        overwrite_error=True,
    )
    writer.add(
        "__delattr__",
        ["self", "name"],
        [f"if {condition}:", ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
         "super(cls, self).__delattr__(name)"],
        overwrite_error=True,
    )


def _hash_action(unsafe_hash, eq, frozen, has_explicit):
    """What becomes of __hash__: nothing, "add", "none" or "raise" (the table in the documentation of dataclass)."""
    if unsafe_hash:
        return "raise" if has_explicit else "add"
    if not eq:
        return None
    if frozen:
        return None if has_explicit else "add"
    return None if has_explicit else "none"


# --------------------------------------------------------------------------------------------------------- dataclass


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    setattr(
        cls, _PARAMS,
        _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot),
    )
    any_frozen_base = False
    all_frozen_bases = None
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            for f in base_fields.values():
                fields[f.name] = f
            if all_frozen_bases is None:
                all_frozen_bases = True
            current = getattr(base, _PARAMS).frozen
            all_frozen_bases = all_frozen_bases and current
            any_frozen_base = any_frozen_base or current

    annotations = _own_annotations(cls)
    own = []
    only_keywords = kw_only
    seen_marker = False
    for name, kind in annotations.items():
        if _is_kw_only(kind, cls):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = True
            only_keywords = True
        else:
            own.append(_make_field(cls, name, kind, only_keywords))
    for f in own:
        fields[f.name] = f
        # The class attribute is the default, or absent; never the Field.
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")

    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen_bases is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")

    setattr(cls, _FIELDS, fields)

    class_hash = cls.__dict__.get("__hash__", MISSING)
    # A class with __eq__ gets __hash__ = None by itself: that is not an explicit hash.
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")

    all_init = [f for f in fields.values() if f._field_type in (_FIELD, _INITVAR)]
    std = [f for f in all_init if f.init and not f.kw_only]
    kw = [f for f in all_init if f.init and f.kw_only]
    instance_fields = [f for f in fields.values() if f._field_type is _FIELD]
    writer = _FunctionWriter(cls.__module__)
    if init:
        _write_init(
            writer, std, kw, hasattr(cls, _POST_INIT), frozen, all_init,
            "__dataclass_self__" if "self" in fields else "self", slots,
        )
    _set_new(cls, "__replace__", _replace)
    if repr:
        _write_repr(writer, [f for f in instance_fields if f.repr])
    if eq:
        _write_eq(writer, [f for f in instance_fields if f.compare])
    if order:
        _write_order(writer, [f for f in instance_fields if f.compare])
    if frozen:
        _write_frozen(writer, cls, instance_fields)
    action = _hash_action(bool(unsafe_hash), bool(eq), bool(frozen), has_explicit_hash)
    if action == "add":
        hashed = [f for f in instance_fields if (f.compare if f.hash is None else f.hash)]
        body = [f"return hash({_tuple_text('self', hashed)})"]
        if "__hash__" in cls.__dict__:
            del cls.__hash__
        writer.add("__hash__", ["self"], body)
    elif action == "raise":
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    had_repr = "__repr__" in cls.__dict__
    writer.finish(cls)
    if repr and not had_repr:
        cls.__repr__ = _recursive_repr(cls.__dict__["__repr__"])
    if action == "none":
        cls.__hash__ = None
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature_text(std, kw)
    if match_args:
        _set_new(cls, "__match_args__", tuple(f.name for f in std))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, fields)
    _abc.update_abstractmethods(cls)
    return cls


def _type_text(kind):
    if isinstance(kind, type) and not isinstance(kind, _types.GenericAlias):
        if kind.__module__ == "builtins":
            return kind.__qualname__
        return f"{kind.__module__}.{kind.__qualname__}"
    if isinstance(kind, str):
        return repr(kind)
    if hasattr(kind, "__forward_arg__"):
        return kind.__forward_arg__
    if kind is None:
        return "None"
    return repr(kind).replace("typing.", "")


def _signature_text(std, kw):
    shown = []
    for group, star in ((std, False), (kw, True)):
        if group and star:
            shown.append("*")
        for f in group:
            text = f"{f.name}: {_type_text(f.type)}"
            if f.default is not MISSING:
                text += f" = {f.default!r}"
            elif f.default_factory is not MISSING:
                text += " = <factory>"
            shown.append(text)
    return f"({', '.join(shown)})"


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(base):
    names = base.__dict__.get("__slots__")
    if names is None:
        return ()
    return (names,) if isinstance(names, str) else names


def _add_slots(cls, is_frozen, weakref_slot, fields):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in fields.values() if f._field_type is _FIELD)
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    slots = {f.name: f.doc for f in fields.values() if f._field_type is _FIELD and f.name not in inherited}
    if weakref_slot and "__weakref__" not in inherited:
        slots["__weakref__"] = None
    namespace["__slots__"] = slots if any(doc is not None for doc in slots.values()) else tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = cls.__qualname__
    if is_frozen:
        if "__getstate__" not in namespace:
            new.__getstate__ = _dataclass_getstate
        if "__setstate__" not in namespace:
            new.__setstate__ = _dataclass_setstate
    # super() in methods means the class that is left, not the one that it was made from.
    _rebind_class(cls, new)
    return new


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False,
):
    """Add dunder methods based on the fields defined in the class."""

    def wrap(cls):
        return _process_class(
            cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
        )

    if cls is None:
        return wrap
    return wrap(cls)


# ------------------------------------------------------------------------------------------------- using dataclasses


def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


_ATOMIC = frozenset({
    type(None), bool, int, float, str, complex, bytes, type(Ellipsis), type(NotImplemented), type, range, property,
})


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping field names to field values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict_inner(obj, dict_factory)


def _asdict_inner(obj, dict_factory):
    kind = type(obj)
    if kind in _ATOMIC:
        return obj
    if hasattr(kind, _FIELDS):
        if dict_factory is dict:
            return {f.name: _asdict_inner(getattr(obj, f.name), dict) for f in fields(obj)}
        return dict_factory([(f.name, _asdict_inner(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    if kind is list:
        return [_asdict_inner(v, dict_factory) for v in obj]
    if kind is dict:
        return {_asdict_inner(k, dict_factory): _asdict_inner(v, dict_factory) for k, v in obj.items()}
    if issubclass(kind, tuple):
        if hasattr(obj, "_fields"):
            return kind(*[_asdict_inner(v, dict_factory) for v in obj])
        return kind(_asdict_inner(v, dict_factory) for v in obj)
    if issubclass(kind, dict):
        if hasattr(kind, "default_factory"):
            result = kind(obj.default_factory)
            for k, v in obj.items():
                result[_asdict_inner(k, dict_factory)] = _asdict_inner(v, dict_factory)
            return result
        return kind((_asdict_inner(k, dict_factory), _asdict_inner(v, dict_factory)) for k, v in obj.items())
    if issubclass(kind, list):
        return kind(_asdict_inner(v, dict_factory) for v in obj)
    return _deepcopy(obj)


def _deepcopy(obj):
    import copy

    return copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, tuple_factory):
    kind = type(obj)
    if kind in _ATOMIC:
        return obj
    if hasattr(kind, _FIELDS):
        return tuple_factory([_astuple_inner(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return kind(*[_astuple_inner(v, tuple_factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return kind(_astuple_inner(v, tuple_factory) for v in obj)
    if isinstance(obj, dict):
        if hasattr(kind, "default_factory"):
            result = kind(obj.default_factory)
            for k, v in obj.items():
                result[_astuple_inner(k, tuple_factory)] = _astuple_inner(v, tuple_factory)
            return result
        return kind((_astuple_inner(k, tuple_factory), _astuple_inner(v, tuple_factory)) for k, v in obj.items())
    return _deepcopy(obj)


def _is_keyword(name):
    return name in {
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
        "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    }


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
    frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None, decorator=dataclass,
):
    """Return a new dynamically created dataclass."""
    if namespace is None:
        namespace = {}
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            kind = _any_type()
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, spec = item
            defaults[name] = spec
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if _is_keyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = kind

    def fill(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns["__annotations__"] = annotations

    cls = _types.new_class(cls_name, bases, {}, fill)
    cls.__module__ = module if module is not None else _calling_module()
    return decorator(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )


def _any_type():
    any_type = _typing("Any")
    return "typing.Any" if any_type is None else any_type


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
