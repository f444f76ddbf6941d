"""Generic (shallow and deep) copying operations."""

import types as _types


class Error(Exception):
    pass


error = Error

__all__ = ["Error", "copy", "deepcopy", "replace"]

# Values of these types are their own copies.
_atomic = {
    type(None), int, float, bool, complex, str, bytes, type, range, property, type(Ellipsis),
    type(NotImplemented), _types.FunctionType, _types.BuiltinFunctionType, _types.MethodDescriptorType,
    _types.WrapperDescriptorType, _types.GetSetDescriptorType, _types.MemberDescriptorType, _types.ModuleType,
    _types.UnionType,
}
_shallow_atomic = _atomic | {tuple, frozenset, slice}


def copy(x):
    """Shallow copy operation on arbitrary Python objects.

    See the module's __doc__ string for more info.
    """
    cls = type(x)
    if cls in _shallow_atomic or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    return _rebuild(x, None)


def deepcopy(x, memo=None, _nil=[]):
    """Deep copy operation on arbitrary Python objects.

    See the module's __doc__ string for more info.
    """
    cls = type(x)
    if cls in _atomic or issubclass(cls, type):
        return x
    if memo is None:
        memo = {}
    key = id(x)
    done = memo.get(key, _nil)
    if done is not _nil:
        return done
    if cls is list:
        result = []
        memo[key] = result
        for item in x:
            result.append(deepcopy(item, memo))
    elif cls is dict:
        result = {}
        memo[key] = result
        for name, value in x.items():
            result[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        result = _deepcopy_tuple(x, memo)
    elif cls is set:
        result = set()
        memo[key] = result
        for item in x:
            result.add(deepcopy(item, memo))
    elif cls is frozenset:
        result = frozenset([deepcopy(item, memo) for item in x])
    elif cls is bytearray:
        result = bytearray(x)
    elif cls is slice:
        result = slice(deepcopy(x.start, memo), deepcopy(x.stop, memo), deepcopy(x.step, memo))
    elif cls is _types.MethodType:
        result = _types.MethodType(x.__func__, deepcopy(x.__self__, memo))
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            result = copier(memo)
        else:
            result = _rebuild(x, memo)
    if result is not x:
        memo[key] = result
        _keep_alive(x, memo)
    return result


def _keep_alive(x, memo):
    # An object that lives only during the copying must not be freed, or its id could come back.
    memo.setdefault(id(memo), []).append(x)


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A tuple that contains itself through a list has been copied on the way.
    if id(x) in memo:
        return memo[id(x)]
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _slot_names(cls):
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ())
        if isinstance(names, str):
            names = (names,)
        for name in names:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = base.__name__.lstrip("_")
                if stripped:
                    name = f"_{stripped}{name}"
            yield name


def _state(x):
    """What object.__getstate__ of CPython returns, slots always as a dict."""
    getstate = getattr(type(x), "__getstate__", None)
    if getstate is not None and getstate is not getattr(object, "__getstate__", None):
        return x.__getstate__()
    attributes = dict(x.__dict__) if hasattr(x, "__dict__") else None
    slots = {}
    for name in _slot_names(type(x)):
        try:
            slots[name] = getattr(x, name)
        except AttributeError:
            pass
    if slots:
        return attributes, slots
    return attributes


def _rebuild(x, memo):
    """A new object of the class with the same state; copied in depth when there is a memo."""
    deep = memo is not None
    cls = type(x)
    again = (lambda v: deepcopy(v, memo)) if deep else (lambda v: v)
    if hasattr(cls, "__reduce_ex__"):
        return _reconstruct(x, x.__reduce_ex__(4), memo)
    if hasattr(cls, "__reduce__"):
        return _reconstruct(x, x.__reduce__(), memo)
    if isinstance(x, BaseException):
        y = cls.__new__(cls, *[again(a) for a in x.args])
        y.args = tuple(again(a) for a in x.args)
        for name in ("name", "obj", "path", "value", "code", "errno", "strerror", "filename", "filename2", "msg"):
            if hasattr(x, name) and isinstance(getattr(cls, name, None), _types.MemberDescriptorType):
                setattr(y, name, again(getattr(x, name)))
    elif isinstance(x, (int, float, str, bytes, complex, tuple, frozenset)):
        getnewargs = getattr(x, "__getnewargs__", None)
        getnewargs_ex = getattr(x, "__getnewargs_ex__", None)
        kwargs = {}
        if getnewargs_ex is not None:
            args, kwargs = getnewargs_ex()
        elif getnewargs is not None:
            args = getnewargs()
        else:
            args = (_plain(x),)
        y = cls.__new__(cls, *again(tuple(args)), **again(kwargs))
    elif cls in _not_copied:
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    else:
        getnewargs = getattr(x, "__getnewargs__", None)
        args = getnewargs() if getnewargs is not None else ()
        y = cls.__new__(cls, *again(tuple(args)))
    if deep:
        memo[id(x)] = y
    state = _state(x)
    if state is not None and state != (None, {}):
        state = again(state)
        if hasattr(y, "__setstate__") and not isinstance(x, BaseException):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state:
                y.__dict__.update(state)
            if slots:
                for name, value in slots.items():
                    setattr(y, name, value)
    if isinstance(x, list):
        for item in list.__iter__(x):
            y.append(again(item))
    elif isinstance(x, dict):
        if hasattr(x, "default_factory"):
            y.default_factory = x.default_factory
        for key in dict.__iter__(x):
            y[again(key)] = again(dict.__getitem__(x, key))
    elif isinstance(x, set):
        for item in set.__iter__(x):
            y.add(again(item))
    elif isinstance(x, bytearray):
        y.extend(x)
    return y


def _reconstruct(x, parts, memo):
    """The object that a class's own __reduce__ describes: callable, arguments, and perhaps state, items, pairs."""
    if isinstance(parts, str):
        return x
    func, args, state, items, pairs, *_ = (*parts, None, None, None)
    deep = memo is not None
    y = func(*(deepcopy(a, memo) for a in args)) if deep else func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def _plain(x):
    for kind, convert in (
        (int, int.__int__), (float, float.__float__), (str, str.__str__), (bytes, bytes), (complex, complex.__complex__),
        (tuple, tuple), (frozenset, frozenset),
    ):
        if isinstance(x, kind):
            return convert(x)
    return x


_not_copied = {_types.GeneratorType, _types.CoroutineType, _types.AsyncGeneratorType, _types.TracebackType}


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values.

    This is especially useful for immutable objects, like named tuples or
    frozen dataclasses.
    """
    cls = obj.__class__
    func = getattr(cls, "__replace__", None)
    if func is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return func(obj, **changes)
