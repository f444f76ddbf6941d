# What the built-in types and functions show of themselves: a line of JSON for each. Runs on CPython and on Terrarium.
import builtins
import json
import string.templatelib
import types


def generator():
    yield


async def coroutine():
    pass


async def async_generator():
    yield


class Meta(type):
    pass


class Slotted:
    __slots__ = ("field",)


def outer():
    variable = 1

    def inner():
        return variable

    return inner


def annotated[T, *Ts, **P](value: T) -> T:
    return value


type Alias = int

try:
    raise ValueError
except ValueError as error:
    traceback = error.__traceback__

waiting = coroutine()
stepping = async_generator()

# Types that have no name among the built-in ones, by the text that leads to one.
VALUES = {
    "NoneType": lambda: None,
    "ellipsis": lambda: ...,
    "NotImplementedType": lambda: NotImplemented,
    "function": lambda: outer,
    "builtin_function_or_method": lambda: len,
    "method": lambda: types.MethodType(outer, 1),
    "method-wrapper": lambda: (1).__add__,
    "method_descriptor": lambda: list.append,
    "wrapper_descriptor": lambda: list.__add__,
    "classmethod_descriptor": lambda: dict.__dict__["fromkeys"],
    "getset_descriptor": lambda: type.__dict__["__name__"],
    "member_descriptor": lambda: Slotted.__dict__["field"],
    "module": lambda: builtins,
    "generator": lambda: generator(),
    "coroutine": lambda: waiting,
    "coroutine_wrapper": lambda: waiting.__await__(),
    "async_generator": lambda: stepping,
    "async_generator_asend": lambda: stepping.asend(None),
    "async_generator_athrow": lambda: stepping.athrow(ValueError),
    "anext_awaitable": lambda: anext(stepping, None),
    "mappingproxy": lambda: type.__dict__,
    "traceback": lambda: traceback,
    "dict_keys": lambda: {}.keys(),
    "dict_values": lambda: {}.values(),
    "dict_items": lambda: {}.items(),
    "dict_keyiterator": lambda: iter({}),
    "dict_valueiterator": lambda: iter({}.values()),
    "dict_itemiterator": lambda: iter({}.items()),
    "dict_reversekeyiterator": lambda: reversed({}),
    "dict_reversevalueiterator": lambda: reversed({}.values()),
    "dict_reverseitemiterator": lambda: reversed({}.items()),
    "list_iterator": lambda: iter([]),
    "list_reverseiterator": lambda: reversed([]),
    "tuple_iterator": lambda: iter(()),
    "set_iterator": lambda: iter(set()),
    "str_ascii_iterator": lambda: iter("a"),
    "str_iterator": lambda: iter("\u00e9"),
    "bytes_iterator": lambda: iter(b""),
    "bytearray_iterator": lambda: iter(bytearray()),
    "memory_iterator": lambda: iter(memoryview(b"")),
    "range_iterator": lambda: iter(range(3)),
    "longrange_iterator": lambda: iter(range(2**70)),
    "callable_iterator": lambda: iter(int, 0),
    "GenericAlias": lambda: list[int],
    "generic_alias_iterator": lambda: iter(list[int]),
    "Union": lambda: int | None,
    "Template": lambda: t"{1}",
    "TemplateIter": lambda: iter(t"{1}"),
    "Interpolation": lambda: t"{1}".interpolations[0],
    "TypeAliasType": lambda: Alias,
    "TypeVar": lambda: annotated.__type_params__[0],
    "TypeVarTuple": lambda: annotated.__type_params__[1],
    "ParamSpec": lambda: annotated.__type_params__[2],
    "ParamSpecArgs": lambda: annotated.__type_params__[2].args,
    "ParamSpecKwargs": lambda: annotated.__type_params__[2].kwargs,
    "SimpleNamespace": lambda: types.SimpleNamespace(),
}



def of_type(cls):
    own = {}
    for name in vars(cls):
        value = vars(cls)[name]
        own[name] = [type(value).__name__, bool(getattr(value, "__doc__", None)), getattr(value, "__text_signature__", None)]
    return {
        "names": [cls.__module__, cls.__name__, cls.__qualname__],
        "bases": [base.__qualname__ for base in cls.__bases__],
        "metaclass": type(cls).__name__,
        "doc": bool(cls.__doc__),
        "signature": cls.__text_signature__,
        "dir": sorted(dir(cls)),
        "own": own,
    }


def of_function(function):
    return {
        "names": [function.__module__, function.__name__, function.__qualname__],
        "type": type(function).__name__,
        "doc": bool(function.__doc__),
        "signature": function.__text_signature__,
        "self": repr(function.__self__),
        "repr": repr(function),
    }


kinds = {}
functions = {}
for name in dir(builtins):
    value = getattr(builtins, name)
    if isinstance(value, type):
        kinds[value.__name__] = value
    elif type(value) is type(len):
        functions[name] = value
for name, make in VALUES.items():
    try:
        kinds[name] = type(make())
    except (AttributeError, TypeError) as error:
        print(json.dumps(["type", name, {"failed": str(error)}]))
waiting.close()

for name, cls in sorted(kinds.items()):
    print(json.dumps(["type", name, of_type(cls)]))
for name, function in sorted(functions.items()):
    print(json.dumps(["function", name, of_function(function)]))
for name, value in {"a function": outer, "a module": builtins, "a class": Slotted, "a generic alias": list[int]}.items():
    print(json.dumps(["value", name, {"dir": sorted(dir(value))}]))
print(json.dumps(["value", "builtins", {"dir": sorted(dir(builtins))}]))
print(json.dumps(["value", "an exception", {"dir": sorted(dir(ValueError()))}]))
