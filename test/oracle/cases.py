# The cases, derived: every method of every built-in type with arguments of every kind. Runs inside CPython only, which
# knows the methods (record.mjs); what comes out is kept in data/ and needs no CPython to be compared with.
# `cases()` yields (file, receiver, code).

import builtins

# What the sandbox leaves out, by design or because it is a fact of the machine. The test of `dir` tells the reasons.
ABSENT = set(
    "__reduce__ __reduce_ex__ __getstate__ __setstate__ __sizeof__ __subclasses__ __getnewargs__ __getnewargs_ex__"
    " __basicsize__ __itemsize__ __dictoffset__ __weakrefoffset__ __flags__ __text_signature__ __doc__ __dir__"
    " __subclasshook__ __init_subclass__ __class__ __dict__ __weakref__ __code__ __closure__ __globals__ __builtins__"
    " __defaults__ __kwdefaults__ gi_code gi_frame cr_code cr_frame cr_origin ag_code ag_frame __firstlineno__"
    " __static_attributes__ tb_frame tb_lasti _from_flags __hash__ __buffer__ __release_buffer__ _replace"
    " __signature__ __alloc__ __del__ __typing_subst__ __typing_prepare_subst__"
    " evaluate_bound evaluate_default evaluate_constraints evaluate_value __annotate__".split()
)

# ------------------------------------------------------------------------------------------- arguments of every kind

# For every method: wrong counts, wrong kinds, keywords that do not exist.
ANY = """
| None | 1 | -1 | 'a' | 1.5 | [] | () | {} | b'a' | x | Plain() | 0, 1 | None, None | 'a', 'b' | 1, 2, 3 | 1, 2, 3, 4
| 'a', 'b', 'c', 'd', 'e' | nonsense=1 | *[], **{} | 2**70 | Raising() | slice(None)
"""
# For dunder methods, whose arguments are another operand.
OPERAND = "| None | 1 | 'a' | 2.5 | [1] | x | Right() | 1, 2 | 1, 2, 3 | key=1"

INTS = "0 | 1 | -1 | 2 | 3 | 7 | -7 | 10 | 64 | 255 | 2**31 | 2**63 | -2**63 | 2**64 | 2**100 | -2**100 | True | Int(5)"
FLOATS = "0.0 | -0.0 | 1.0 | -1.5 | 2.5 | 0.1 | 1e16 | 1e22 | 1.7976931348623157e308 | 5e-324 | inf | -inf | nan | Float(2.5)"
STRINGS = """'' | 'a' | 'abc' | 'ABC' | 'aBc dEf' | ' a b ' | 'a\\tb\\nc\\r\\nd' | '123' | '½' | 'ß' | 'ǆ' | 'İ' | 'ﬁ' | '😀x' | '\\ud800'
| 'é' | '\\x00' | 'a,b,,c' | 'AbC' * 3 | '-12' | '٣' | 'Σ' | 'ΑΣ' | '_a1' | '\\u2028' | 'xyzxyz' | Str('sub')"""

# type: (receivers, arguments tried with every public method beside ANY)
TYPES = {
    "int": (f"12 | {INTS}", "1, 'big' | 2, 'little' | 0, 'big' | 1, 'middle' | 1, 2 | 16, 'big', signed=True | 4, byteorder='little' | length=1 | signed=True"),
    "bool": ("True | False", "1, 'big'"),
    "float": (f"1.5 | {FLOATS}", "'0x1.8p3' | '-0x.1p-4' | 'inf' | '0x' | '0x1p10000' | '' | 10**400"),
    "complex": ("1+2j | 0j | -0.0-0.0j | complex(nan, inf) | complex(1e308, -1e-308) | 1j | complex(-inf, 2)", "1j | 2.0 | 10**400"),
    "str": (
        f"'hello' | {STRINGS}",
        """'l' | '' | 'lo' | 'x' | ' ' | 'l', 3 | 'l', 0, 3 | 'l', -2 | 'l', None | '', 5 | '', 6 | 'l', 'r' | 'l', 'r', 1 | 'l', 'r', -1 | '', '-' | 'l', count=1 | 10
        | 20, '*' | 20, '**' | 10, 1 | 3, '' | -5, '*' | ['a', 'b'] | ('a', 1) | [1] | [b'a'] | ('h', 'z') | ('z', 1) | () | sep='l' | sep=None | maxsplit=1 | 'l', 1 | 'l', maxsplit=1 | None, 1 | True | keepends=True
        | tabsize=4 | {104: 'H', 101: None} | {'h': 'J'} | {104: 1114112} | {104: 'xyz', 108: 8364} | {104: 1.5} | 'abc', 'xyz' | 'abc', 'xyz', 'l' | 'ab', 'x' | 'a', 1 | {'ab': 1} | {1: 'a', 'b': None} | {1.5: 1}
        | 'utf-8' | 'ascii', 'strict' | 'latin-1' | 'utf-16' | 'no-such' | 'ascii', 'no-such' | encoding='ascii', errors='replace' | errors='ignore' | range(2) | Index(7) | 2**70 | 'l', 2**70 | 'l', -2**70 | 'l', Index(3) | 'l', 1.5 | generator() | Mapping()""",
    ),
    "bytes": (
        "b'hello' | b'' | b'\\x00\\xff' | b'A b\\tC' | b'123' | b' a ' | b'Ab,cD' | Bytes(b'sub') | b'\\r\\n\\x0b\\x1c'",
        """b'l' | b'' | 108 | 256 | -1 | b'l', 3 | b'l', 0, 3 | b'l', b'r' | b'l', b'r', 1 | b'', b'-' | 'l' | b'l', 'r' | 10 | 10, b'*' | 10, b'**' | 10, '*' | [b'a', b'b'] | [b'a', 'b'] | (b'h', b'z') | (b'h', 'z') | sep=b'l' | maxsplit=1 | b'l', maxsplit=1 | True | keepends=1
        | bytes(256) | bytes(255) | None, b'l' | bytes(range(256)), b'l' | delete=b'l' | b'abc', b'xyz' | b'ab', b'x' | 'utf-8' | 'ascii', 'replace' | encoding='utf-16', errors='ignore' | 'no-such' | b':' | ':' | b':', 2 | '::' | 'é' | ':', -2 | sep=':' | bytes_per_sep=2 | 'zz' | '0aFF' | '0 a' | 'é0' | 2**70 | bytearray(b'l') | memoryview(b'l') | tabsize=3""",
    ),
    "bytearray": (
        "bytearray(b'hello') | bytearray() | bytearray(b'\\x00\\xff')",
        """b'l' | b'' | 108 | 256 | -1 | b'l', 3 | b'l', b'r' | b'l', b'r', 1 | 'l' | 10, b'*' | [b'a', b'b'] | [1, 2, 3] | [256] | ['a'] | [1, 'a'] | 0, 65 | -1, 65 | 99, 65 | 0, 256 | 0, 'a' | 2 | 99 | -99 | Index(2) | b'abc', b'xyz' | True | ':' | bytes(256) | '0aFF' | range(3) | 5 | iter(b'ab') | x | 2**70""",
    ),
    "memoryview": (
        "memoryview(b'abcdef') | memoryview(bytearray(b'abcdef')) | memoryview(b'abcdef')[::2] | memoryview(b'abcdefgh').cast('I') | memoryview(b'') | memoryview(bytes(12)).cast('B', (3, 4)) | memoryview(b'abcdef')[::-1]",
        "'B' | 'c' | 'I' | 'b', (2, 3) | 'B', [6] | 'B', (2, 2) | 'q' | 'zz' | '@B' | 97 | b'a' | None | ':' | ':', 2 | 'C' | 'F' | order='A' | 'X' | 255 | 98, 1 | 98, 0, 1",
    ),
    "list": (
        "[3, 1, 2] | [] | [1, 1.0, True] | ['b', 'a'] | [1, 'a'] | [[1], [2]] | [nan] | List([1, 2]) | [Raising()]",
        "3 | 4 | 1, 1 | 1, -2 | 1, 0, 2 | 1, 5, 9 | 0, 'z' | 99, 'z' | -99, 'z' | Index(1), 'z' | 0 | 99 | -4 | Index(0) | [9] | (8, 9) | 'xy' | generator() | x | {1: 2} | reverse=True | key=str | key=None | key=len | key=Raising() | key=1 | reverse='yes' | key=lambda v: -v, reverse=1 | None, None | 1, 2.5 | 1, None, None | 1, 'a' | nan | 2**70, 1 | 1, 2**70 | 1, -2**70, 2**70",
    ),
    "tuple": ("(3, 1, 2) | () | (1, 1.0, True) | ('a', None) | Tuple((1, 2)) | ((),)", "3 | 4 | 1, 1 | 1, -2 | 1, 0, 2 | 1, 5, 9 | 1, 'a' | 1, None | 1, Index(0) | nan | 1, 2**70"),
    "dict": (
        "{'a': 1, 'b': 2} | {} | {1: 'x', 1.5: 'y', None: []} | Dict(a=1) | Missing(a=1) | {(1, 2): 3}",
        "'a' | 'z' | 'a', 5 | 'z', 5 | 1 | [] | {} , 1 | {'c': 3} | [('c', 3)] | [('c',)] | [('c', 3, 4)] | ['cd', 'ef'] | [1] | ['a'] | c=3 | {'c': 3}, d=4 | {'c': 3}, c=4 | Mapping() | 5 | None | 'ab' | Unhashable() | [(Unhashable(), 1)] | ['c', 'd'] | ['c', 'd'], 0 | 'cd', [] | [[]], 1 | range(2) | x | self=1 | default=1 | Raising() | 1.0 | [[1, 2], (3, 4)] | [iter('ab')] | zip('ab', [1, 2]) | iterable='ab' | key='a'",
    ),
    "set": (
        "{1, 2, 3} | set() | {'a'} | Set([1]) | {1.0, 2}",
        "1 | 4 | [] | [1, 5] | {2, 9} | 'ab' | [[]] | {3}, {4} | {1: 2} | generator() | frozenset([2]) | range(3) | x, x | x, [7], (8,) | Unhashable() | {frozenset()} | None | 5 | {3}, None | [Raising()] | {1}, [[]] | 1.0 | iter([1])",
    ),
    "frozenset": ("frozenset([1, 2, 3]) | frozenset() | frozenset('a')", "1 | [1, 5] | {2, 9} | 'ab' | [[]] | {3}, {4} | None | 5 | range(3) | x, [7]"),
    "range": ("range(10) | range(0) | range(10, 0, -3) | range(2**70, 2**70 + 5) | range(-5, 5, 2)", "3 | 10 | -1 | 3.0 | True | 2**70 + 1 | Int(4) | '3' | nan | Index(3)"),
    "slice": ("slice(1, 10, 2) | slice(None) | slice('a', None, [1]) | slice(-1, None, -1) | slice(5) | slice(2**70, -2**70)", "10 | 0 | -1 | 5 | 'a' | 2**70 | Index(4) | None"),
    "object": ("object() | Plain()", "'a' | '__class__' | 'a', 1 | 1, 2 | ''"),
    "NoneType": ("None", ""),
    "ellipsis": ("...", ""),
    "NotImplementedType": ("NotImplemented", ""),
    "type": ("int | type | Plain | Metaclassed | Error | types.GeneratorType", "1 | 'name', (), {} | 'name', (int,), {'a': 1} | 'n', 1, {} | 'n', (), 1 | 1, (), {} | 'n', (bool,), {} | 'n', (int, str), {} | 'n', (1,), {} | 'n\\0', (), {} | 'n', (), {}, 1 | 'n', (), {}, a=1 | 'n', (int, int), {} | 'n', (), {1: 2} | None"),
    "property": ("property() | property(lambda self: 1) | property(len, doc='d')", "len | None | len, len, len, 'doc' | len, len, len, 'doc', 5 | fget=len | doc='d' | getter=1 | Property(), Property | None, Property | Property() | Property(), 'n' | Property, 'n' | 'n'"),
    "classmethod": ("classmethod(function) | classmethod(len) | classmethod(1)", "len | None, int | 1, int | Plain() | None | 1"),
    "staticmethod": ("staticmethod(function) | staticmethod(len) | staticmethod(1)", "len | None, int | 1, int | 1, 2, 3 | [1] | None"),
    "super": ("super(Int, Int(3)) | super(Int, Int) | super(Int)", "Int | Int, Int(1) | Int, 1 | Int, Plain | 1, 2 | None, None | Int(1), Int | Int(2)"),
    "enumerate": ("enumerate('ab') | enumerate([], 5) | enumerate('a', 2**70)", "'ab' | 'ab', 1 | 'ab', 'c' | start=1 | 'ab', start=5 | iterable='ab', start=2 | 1 | 'ab', 1, 2 | iterable='ab' | start=2, iterable='ab' | 'ab', stop=1 | 'ab', 1.5 | 'ab', None"),
    "zip": ("zip('ab', [1, 2]) | zip() | zip('ab', 'c', strict=True)", "'ab' | 'ab', 1 | 'abc', 'de', strict=True | 'a', 'bc', 'd', strict=True | strict=True | strict=1, other=2 | 'a', key=1"),
    "map": ("map(str, [1, 2]) | map(pow, [2, 3], [4, 5]) | map(len, [1])", "len | len, 'ab' | len, 1 | None, 'ab' | len, ['a'], ['b'] | lambda a, b: a, 'ab', 'c', strict=True | len, 'ab', key=1 | strict=True"),
    "filter": ("filter(None, [0, 1]) | filter(str.isdigit, '1a') | filter(1, [1])", "None | None, 1 | None, [0, 1] | len, ['', 'a'] | 1, [2] | None, [], [] | None, [], key=1"),
    "reversed": ("reversed([1, 2]) | reversed('ab') | reversed(Getter())", "[1, 2] | 1 | {} | {1: 2} | set() | Getter() | Plain() | 'ab', 1 | sequence='ab' | generator()"),
    "dict_keys": ("{'a': 1, 'b': 2}.keys() | {}.keys() | {1: 2}.keys()", "'a' | ['a'] | {'a'} | 'abc' | [[]] | None | 1 | {}.keys() | {'a': 5}.keys() | Raising()"),
    "dict_values": ("{'a': 1, 'b': 2}.values() | {}.values()", "1 | [1] | {}.values()"),
    "dict_items": ("{'a': 1, 'b': 2}.items() | {}.items() | {1: []}.items()", "('a', 1) | {('a', 1)} | [('a', 1)] | [('a', [])] | None | 1 | [1]"),
    "mappingproxy": ("types.MappingProxyType({'a': 1}) | types.MappingProxyType({})", "'a' | 'z' | 'z', 5 | {} | {'b': 2} | [] | 1 | None | {'a': 1}, 1"),
    "list_iterator": ("iter([1, 2]) | iter([])", ""),
    "tuple_iterator": ("iter((1, 2))", ""),
    "dict_keyiterator": ("iter({1: 2})", ""),
    "set_iterator": ("iter({1})", ""),
    "str_iterator": ("iter('é😀')", ""),
    "range_iterator": ("iter(range(3))", ""),
    "longrange_iterator": ("iter(range(2**70, 2**70 + 4))", ""),
    "callable_iterator": ("iter(lambda: 1, 1)", ""),
    "iterator": ("iter(Getter())", ""),
    "generator": ("generator()", "ValueError | ValueError, 'v' | ValueError, ValueError('v') | ValueError('v') | ValueError('v'), 1 | 1 | ValueError, 'v', None | ValueError, 'v', 1 | StopIteration | KeyError(1)"),
    "coroutine": ("coroutine()", "ValueError | 1 | None | ValueError('v'), 'v'"),
    "async_generator": ("asynchronous()", "None | 1 | ValueError"),
    "function": ("function | (lambda: 0) | generator", "1 | 1, 2 | 1, 2, 3, d=5 | 1, 2, 3, 4 | a=1 | 1, b=2 | 1, z=2 | d=1 | 1, 2, 3, c=4 | Plain(), Plain | None, Plain | None, None | Plain()"),
    "method": ("Property().method | [].append | Property.klass", "1 | 1, a=2 | Plain(), Plain | None"),
    "builtin_function_or_method": ("len | [].append | dict.fromkeys", "1 | [] | [], [] | obj=[]"),
    "method_descriptor": ("list.append | str.upper | dict.get", "[] | [], 1 | 1 | 'a' | {}, 'a' | {}, 'a', 1 | None, list | [], list | 1, list | {}, dict | 'a', str"),
    "wrapper_descriptor": ("list.__len__ | int.__add__ | object.__init__", "[] | 1, 2 | 1 | [], list | 1, int | None, int | 'a'"),
    "method-wrapper": ("[1].__len__ | (1).__add__", "1 | 1, 2"),
    "classmethod_descriptor": ("dict.__dict__['fromkeys'] | int.__dict__['from_bytes']", "dict | dict, 'ab' | int, b'a' | None, dict | {}, dict | {} | 1"),
    "getset_descriptor": ("type.__dict__['__name__'] | int.__dict__['real']", "int, type | 5, int | 5 | None, int | 'a', int | 5, 1"),
    "member_descriptor": ("slice.__dict__['start'] | Slotted.__dict__['a']", "slice(1), slice | 5 | Slotted(), Slotted | Slotted(), 1 | Slotted() | None, slice"),
    "GenericAlias": ("list[int] | dict[str, int] | tuple[int, ...] | list[T] | types.GenericAlias(int, (str,))", "int | (int, str) | str | T | [1]"),
    "Union": ("int | None; int | str; int | list[T]", "int | None | str | T"),
    "BaseException": ("BaseException() | ValueError('a') | Error(1, 2) | KeyError('k')", "'note' | 1 | None | ValueError() | ['a']"),
    "BaseExceptionGroup": ("ExceptionGroup('m', [ValueError(1), KeyError('k')]) | BaseExceptionGroup('m', [KeyboardInterrupt()]) | ExceptionGroup('m', [ExceptionGroup('n', [OSError(7777, 'b')]), ValueError(2)])", "ValueError | (ValueError, KeyError) | lambda e: False | lambda e: isinstance(e, ValueError) | Exception | [ValueError(3)] | [] | ['a'] | int | [1, 2] | 'text'"),
    "OSError": ("OSError() | OSError(7777, 'gone') | OSError(7777, 'gone', 'file') | OSError(7777, 'no', 'a', None, 'b')", ""),
    "UnicodeDecodeError": ("UnicodeDecodeError('utf-8', b'ab', 0, 1, 'bad') | UnicodeDecodeError('utf-8', b'ab', 0, 2, 'bad')", ""),
    "UnicodeEncodeError": ("UnicodeEncodeError('ascii', 'é', 0, 1, 'bad') | UnicodeEncodeError('ascii', 'é😀', 0, 2, 'bad')", ""),
    "SyntaxError": ("SyntaxError() | SyntaxError('m') | SyntaxError('m', ('f', 1, 2, 'text')) | SyntaxError('m', ('f', 1, 2, 'text', 1, 3))", ""),
    "StopIteration": ("StopIteration() | StopIteration(1, 2)", ""),
    "SystemExit": ("SystemExit() | SystemExit(3) | SystemExit(1, 2)", ""),
    "ImportError": ("ImportError('m', name='n', path='p') | ImportError()", ""),
    "AttributeError": ("AttributeError('m', name='n', obj=1) | AttributeError()", ""),
    "NameError": ("NameError('m', name='n') | NameError()", ""),
    "TypeVar": ("TypeVar('A') | TypeVar('B', int, str) | TypeVar('C', bound=int, covariant=True)", ""),
    "TypeAliasType": ("Alias | GenericAliasType", "int"),
}  # fmt: skip


def split(text, separator="|"):
    """Parts between separators that are outside brackets and quotes."""
    parts, depth, quote, start, i = [], 0, "", 0, 0
    while i < len(text):
        c = text[i]
        if quote:
            if c == "\\":
                i += 1
            elif c == quote:
                quote = ""
        elif c in "'\"":
            quote = c
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        elif c == separator and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
        i += 1
    parts.append(text[start:].strip())
    return parts


def unique(items):
    return list(dict.fromkeys(items))


# Methods that do not end or whose answer is about the machine.
def is_fit(receiver, method, arguments):
    # Made through the slot, an int or str is refused in other words than in a call, and by other means than we have.
    if method in ("__call__", "__new__") and len(split(arguments, ",")) > 2:
        return False
    # Objects that `__init__` has not filled are never seen here, nor can it be called anew.
    if receiver.startswith(("super", "classmethod", "staticmethod")) and method in ("__new__", "__init__", "__repr__", "__getattribute__"):
        return False
    # Which type an inherited `__new__` names.
    if receiver.endswith("Error") or receiver in ("StopIteration", "SystemExit"):
        return False
    # What is left in a bytearray whose source breaks off half-way.
    if method == "__init__" and receiver.startswith("bytearray") and arguments in ("[256]", "[1, 'a']"):
        return False
    # An answer about a generator that never runs.
    if method in ("athrow", "__getformat__") and arguments not in ("", "ValueError"):
        return False
    heavy = {"to_bytes", "ljust", "rjust", "center", "zfill", "expandtabs", "__pow__", "__rpow__", "__lshift__", "__rlshift__", "__round__"}
    if method in heavy or method in ("__mul__", "__rmul__", "__imul__"):
        return "**" not in arguments and not ("**" in receiver and method in heavy)
    return True


def type_cases(name, receivers, special):
    receivers = split(receivers, ";" if name == "Union" else "|")
    kind = type(eval(receivers[0], CASE_NAMES))
    methods = [m for m in dir(kind) if m not in ABSENT]
    special = [s for s in split(special) if s]
    for method in methods:
        static = getattr(kind, method, None)
        first, others = receivers[0], receivers[1:]
        if not callable(static) or method == "__class__":
            for receiver in receivers:
                yield receiver, f"x.{method}"
            yield first, f"x.{method} = 1"
            yield first, f"del x.{method}"
            continue
        dunder = method.startswith("__")
        if dunder and method in dir(object) and name not in ("object", "type") and static is getattr(object, method):
            continue
        general = split(OPERAND if dunder else ANY)
        if dunder and method in ("__init__", "__new__", "__call__", "__get__", "__set__", "__getitem__", "__setitem__", "__class_getitem__", "__format__", "__set_name__"):
            general = split(ANY)
        own = special if not dunder or method in ("__init__", "__call__", "__get__", "__getitem__", "__contains__", "__class_getitem__", "__or__", "__ror__", "__set_name__", "__delete__", "__set__") else []
        if method == "__new__":
            for arguments in unique([a for a in general if is_fit(name, method, a)] + [f"{kind_name(name)}" if a == "" else f"{kind_name(name)}, {a}" for a in special + ["", "1", "None", "1, 2, 3, 4"]]):
                yield "", f"{kind_name(name)}.__new__({arguments})" if kind_name(name) else ""
            continue
        for arguments in unique(general + own):
            if is_fit(first, method, arguments):
                yield first, f"x.{method}({arguments})"
        # The other receivers: where nothing is asked of the arguments, and with those that belong to the type.
        fitting = [""] if not dunder else ["", "1", "x", "'a'"] if method not in ("__getattribute__", "__setattr__", "__delattr__") else ["'a'"]
        for n, receiver in enumerate(others):
            for arguments in unique(fitting + (own[:24] if n < 3 and not dunder else [])):
                if is_fit(receiver, method, arguments):
                    yield receiver, f"x.{method}({arguments})"
        if kind_name(name) and (not dunder or method in ("__len__", "__iter__", "__add__", "__getitem__")):
            for arguments in ("", "None", f"{first}, *[None] * 9", "Plain(), 1"):
                yield "", f"{kind_name(name)}.{method}({arguments})"
    # The object as a whole.
    for code in WHOLE:
        yield receivers[0], code
    for receiver in receivers[1:]:
        for code in ("repr(x)", "str(x)", "bool(x)", "list(x)", "x == x", "format(x)"):
            yield receiver, code


def kind_name(name):
    """The type as a program can spell it, or nothing."""
    return name if name in vars(builtins) else ""


WHOLE = """
repr(x) | str(x) | ascii(x) | format(x) | format(x, '>20') | format(x, 'd') | bool(x) | x == x | x != x | x < x | x is x | type(x).__name__ | type(x).__qualname__ | type(x).__module__ | hash(x) == hash(x) | len(x) | iter(x) | next(x) | list(x) | x[0] | x[-1] | x['a'] | x[1:2] | x[None] | x[0] = 1
| x['a'] = 1 | x[1:2] = [9] | del x[0] | del x['a'] | del x[1:2] | x() | x(1, 2, 3) | x.nonsense | x.nonsense = 1 | del x.nonsense | x + 1 | 1 + x | x + x | x * 2 | x - x | -x | +x | ~x | abs(x) | x @ x | x < 1 | 1 <= x | x in x | None in x | reversed(x) | int(x) | float(x) | complex(x) | x ** 2 | x % 3 | x // 2 | divmod(x, 3)
| round(x) | round(x, 1) | x and 1 | not x | x += x | isinstance(x, type(x)) | callable(x) | [*x] | {**x} | a, b = x | a, *b = x | raise x | with x: pass | for i in x: pass | x.__class__ = int | sorted(x) | sum(x) | min(x) | dict(x) | set(x) | bytes(x) | ''.join(x) | '%s' % x | '%d' % x | f'{x!r:>10}' | 'a' + x | [] + x | x & x | x << 1
"""  # fmt: skip
WHOLE = [c for c in unique(split(WHOLE)) if c]

# ---------------------------------------------------------------------------------------------------------- functions

# Calls of every built-in function and constructor beside those with ANY.
CALLS = """
abs(-2**70) | abs(-0.0) | abs(3+4j) | abs(True) | abs(Index()) | abs(complex(inf, nan)) | abs(1e308+1e308j)
all([1, 0]) | all([]) | all(generator()) | all([Raising()]) | any([0, 1]) | any([]) | any({}) | any([0, WrongTypes()]) | any(iter([1]))
ascii('é😀\\ud800') | ascii([Str('é')]) | ascii(WrongTypes())
bin(-5) | bin(True) | bin(2**70) | bin(Index(6)) | bin(1.0) | bin(WrongTypes()) | oct(-8) | oct(Index(6)) | hex(-255) | hex(2**70) | hex('a') | hex(1.5)
bool([]) | bool(WrongTypes()) | bool(Negative()) | bool(x=1) | bool(0.0) | bool(nan) | bool('') | bool(Raising())
bytearray(3) | bytearray(-1) | bytearray('a') | bytearray('é', 'utf-8') | bytearray('é', 'ascii') | bytearray('é', 'ascii', 'ignore') | bytearray([1, 256]) | bytearray([1, 'a']) | bytearray(source=b'a') | bytearray(b'a', 'utf-8') | bytearray(encoding='ascii') | bytearray(1.5) | bytearray(range(3)) | bytearray(Index(2)) | bytearray(b'a', errors='x') | bytearray('a', 1) | bytearray(AsBytes())
bytes(3) | bytes(-1) | bytes('a') | bytes('é', 'utf-8') | bytes('é', 'ascii') | bytes('é', 'ascii', 'replace') | bytes([1, 256]) | bytes([1, -1]) | bytes([1, 'a']) | bytes(source=b'a') | bytes(b'a', 'utf-8') | bytes(encoding='ascii') | bytes(errors='ascii') | bytes(1.5) | bytes(range(3)) | bytes(Index(2)) | bytes(AsBytes()) | bytes(WrongTypes()) | bytes(Raising()) | bytes(2**70) | bytes(True) | bytes({1: 2}) | bytes([Index(3)]) | bytes(None) | bytes(memoryview(b'ab')) | bytes('a', 'no-such') | bytes(iter([1, 2])) | bytes([2**70])
callable(len) | callable(int) | callable(1) | callable(Plain) | callable(Raising())
chr(0) | chr(1114111) | chr(1114112) | chr(-1) | chr('a') | chr(1.0) | chr(2**70) | chr(Index(97)) | chr(55296) | chr(True) | chr(97, 1) | chr(i=97)
compile('1', 'f', 'eval') and 1 | compile('1', 'f', 'bad') | compile('1', 'f') | compile('1 +', 'f', 'eval') | compile(1, 'f', 'eval') | compile('1', 1, 'eval') | compile('1\\0', 'f', 'eval') | compile('a = 1', 'f', 'eval') | compile('', 'f', 'single') | compile(source='1', filename='f', mode='eval') and 1 | compile('1', 'f', 'exec', 999999) | compile(b'1', 'f', 'eval') and 1 | compile('1', 'f', 'exec', optimize=5) | compile('1', 'f', 'exec', flags='a')
complex() | complex(1) | complex(1, 2) | complex('1+2j') | complex(' 1-2j ') | complex('1 + 2j') | complex('') | complex('a') | complex('1', 2) | complex(1, '2') | complex(1, 2, 3) | complex(real=1, imag=2) | complex(1j, 2j) | complex(AsFloat()) | complex(WrongTypes()) | complex(None) | complex(1, None) | complex([]) | complex(b'1') | complex('(1+2j)') | complex('((1))') | complex('nan+infj') | complex('1e400') | complex('j') | complex('-j') | complex('1_0j') | complex('1j2') | complex(10**400) | complex(Index(3)) | complex(real=1, imagine=2) | complex.from_number(3) | complex.from_number('3') | complex('1', real=2) | complex(2, imag='a') | complex(Str('2'))
delattr(Plain(), 'a') | delattr(1, 'a') | delattr(1, 1) | delattr(Property(), 'readable') | delattr(Slotted(), 'a') | delattr(1, 'real')
dict(a=1) | dict([(1, 2)]) | dict({1: 2}, b=3) | dict([1]) | dict([(1,)]) | dict([(1, 2, 3)]) | dict(['ab', 'cd']) | dict(1) | dict('ab') | dict(None) | dict(Mapping()) | dict([([], 1)]) | dict({}, {}) | dict(**{'a b': 1}) | dict(generator()) | dict([None]) | dict(zip('ab', 'cd')) | dict(self=1, other=2) | dict(Raising()) | dict([(1, 2), 3]) | dict({'a': 1}, a=2) | dict(iter([(1, 2)])) | dict.fromkeys('ab') | dict.fromkeys('ab', 1) | dict.fromkeys(1) | dict.fromkeys([[]]) | Dict.fromkeys('ab') | dict.fromkeys() | dict.fromkeys('a', 1, 2) | dict.fromkeys({1: 2, 3: 4}, 0) | dict.fromkeys({1, 2}, 0)
divmod(7, 2) | divmod(-7, 2) | divmod(7, -2) | divmod(7.5, 2) | divmod(-7.5, -2) | divmod(1, 0) | divmod(1.0, 0) | divmod('a', 1) | divmod(1, 'a') | divmod(inf, 1) | divmod(1, inf) | divmod(-1, inf) | divmod(nan, 1) | divmod(1j, 1) | divmod(2**100, -7) | divmod(True, 2) | divmod(1, Right()) | divmod(-0.0, 1) | divmod(0.0, -1) | divmod(2**70, 1.5)
enumerate('ab') | enumerate('ab', 5) | enumerate('ab', start=-1) | enumerate(1) | enumerate('ab', '1') | enumerate(iterable='ab') | enumerate('a', Index(3)) | enumerate('ab', 2**63 - 1) | enumerate('ab', 2**70) | enumerate() | enumerate(start=1) | enumerate('a', foo=1) | enumerate('a', 1, start=2)
eval('1+1') | eval(' 1') | eval('a') | eval('a', {'a': 5}) | eval('a', {}, {'a': 6}) | eval('1', []) | eval('1', {}, 5) | eval(1) | eval('a = 1') | eval('') | eval(b'2') | eval('1', globals={}) | eval('b', locals={'b': 1}) | eval(compile('7', 'f', 'eval')) | eval('1\\n') | eval('(1') | eval('1;') | eval('x', {'x': 1}, Mapping()) | eval('len', {'__builtins__': {}})
exec('a') | exec('q = 1') | exec(1) | exec('a', []) | exec('a', {}, 5) | exec('1 +') | exec('pass', closure=()) | exec('pass', {}, None) | exec(b'pass') | exec('raise KeyError(1)')
filter(None, [0, 1, '', 'a']) | filter(len, ['', 'a']) | filter(None) | filter(None, 1) | filter(1, [1]) | filter(function=None, iterable=[]) | filter(Raising(), [1]) | filter(lambda v: WrongTypes(), [1])
float() | float('1.5') | float(' -1e3 ') | float('1_000.5') | float('1__0') | float('nan') | float('-inf') | float('infinity') | float('') | float('a') | float('1e400') | float(b'1.5') | float(bytearray(b'2')) | float(memoryview(b'2')) | float(None) | float([]) | float(10**400) | float(AsFloat()) | float(WrongTypes()) | float(Index(3)) | float('٣.٥') | float('1.5\\x00') | float('0x10') | float(x=1) | float(1, 2) | float(2**53 + 1) | float(1j) | float('.') | float('1.') | float('.5') | float('+-1') | float('1e') | float('1e5_0') | float(Str('3')) | float(Float(2)) | float('\\ud800') | float('é' * 60) | float.fromhex('0x1.8p1') | float.fromhex('inf') | float.fromhex('x') | float.fromhex(1) | float.fromhex('0x1p1024') | float.fromhex('-0x1p-1080') | float.from_number(3) | float.from_number('3') | float.__getformat__('double') | float.__getformat__('int') | float.__getformat__(1)
format(1) | format(1, 'd') | format(1, 'z') | format(1, 1) | format('a', '>5') | format('a', 'd') | format(1.5, '.1f') | format(1.5, 'd') | format(None, '>5') | format([], '') | format([], '1') | format(1, '') | format(1, ',') | format(1234567, '_x') | format(1234567, ',x') | format(1, '.2d') | format('a', '=5') | format('a', '+') | format(1, 'c') | format(-1, 'c') | format(2**70, 'c') | format(1j, '=10') | format(1j, '010') | format(1.5, '%') | format(True, 's') | format(True, '') | format(True, 'd') | format(Plain(), 'x') | format(WrongTypes(), '') | format(Raising(), '') | format(1, '>>>') | format(1, '10000000000000000000') | format(1.0, '.10000000000000000000') | format(1.0, '.2147483648f') | format('a', ',') | format('a', '_') | format('a', '#') | format('a', '05') | format('a', '-') | format('a', ' ') | format('a', 'z') | format(1, 'zd') | format(1.5, 'zf') | format(-0.001, 'z.1f') | format(1, ',_') | format(1, '_,') | format(1, ',,') | format(1, '_n') | format(1, 'n') | format(1.5, 'n') | format(1e10, 'n') | format(1, '#n') | format(1.5, '#.0f') | format(1, '+c') | format(1, '#c') | format(1, ',c') | format(1e20, ',.2f') | format(123, '#x') | format(-123, '#010b') | format(123, '^+9') | format(nan, '010') | format(-inf, '+.3e') | format(1.5, '.') | format(1.5, '.x') | format(123456.789, ',.,') | format(123456.789, '._') | format(0.1234567, '.6_f') | format(x=1, y=2) | format(1, format_spec='d')
getattr(1, 'real') | getattr(1, 'nope') | getattr(1, 'nope', 5) | getattr(1, 5) | getattr(1) | getattr(1, 'a', 2, 3) | getattr(Property(), 'raising') | getattr(Property(), 'raising', 7) | getattr(int, 'nope') | getattr(None, 'nope') | getattr('a', 'Upper') | getattr([], 'apend') | getattr(types, 'nope') | getattr(function, 'nope') | getattr(Plain, 'nope') | getattr(1, Str('real')) | getattr(1, name='real') | hasattr(1, 'real') | hasattr(1, 'nope') | hasattr(1, 5) | hasattr(Raising(), 'x') | hasattr(1)
hash(1) == hash(1.0) == hash(True) == hash(1+0j) | hash('a') == hash(Str('a')) | hash(()) == hash(()) | hash([]) | hash({}) | hash(set()) | hash(([],)) | hash(slice(1)) == hash(slice(1)) | hash(slice([])) | hash(WrongTypes()) | hash(Unhashable()) | hash(bytearray()) | hash(frozenset([1, 2])) == hash(frozenset([2, 1])) | hash(range(0)) == hash(range(5, 5)) | hash(memoryview(b'a')) == hash(b'a') | hash(memoryview(bytearray(b'a'))) | hash(-1) | hash(0.5) == hash(0.5) | hash(None) == hash(None) | hash({}.keys()) | hash(list[int]) == hash(list[int]) | hash(int | str) == hash(str | int) | hash(Raising()) | hash(iter([])) is None
id(None) == id(None) | id() | id(1, 2) | id(obj=1) | isinstance(1, int) | isinstance(1, (str, int)) | isinstance(1, ((str,), (int,))) | isinstance(1, 1) | isinstance(1, (1,)) | isinstance(1, int | None) | isinstance(1, list[int]) | isinstance(1, (int, 1)) | isinstance(1, Metaclassed) | isinstance(1, ()) | isinstance(1, None) | isinstance([], list[int] | int) | isinstance(1, 'int') | isinstance(1) | isinstance(1, int, int) | isinstance(True, int) | isinstance(None, int | None) | isinstance(1, Raising()) | isinstance(1, T) | issubclass(int, object) | issubclass(bool, (str, int)) | issubclass(1, int) | issubclass(int, 1) | issubclass(int, Metaclassed) | issubclass(int, int | None) | issubclass(int, list[int]) | issubclass(list[int], list) | issubclass(int) | issubclass(int, ()) | issubclass(None, int)
int() | int('12') | int(' -12 ') | int('1_000') | int('1__0') | int('_1') | int('0x1f', 16) | int('0x1f', 0) | int('012', 0) | int('0', 0) | int('00', 0) | int('0b', 0) | int('z', 36) | int('z', 35) | int('1', 1) | int('1', 37) | int('1', -1) | int('') | int('a') | int(1.9) | int(-1.9) | int(nan) | int(inf) | int(1e30) | int(b'12') | int(b'1\\xff') | int(bytearray(b'7')) | int(memoryview(b'7')) | int(None) | int([]) | int(AsInt()) | int(Index(8)) | int(WrongTypes()) | int(1, 2) | int('1', 2.5) | int('1', base=2) | int(base=2) | int(x=1) | int('1', Index(10)) | int('1', 2**70) | int('1', 2, 3) | int('٣') | int('1.5') | int('1\\x00') | int('+1') | int('+ 1') | int('0_7') | int('0x_f', 16) | int('a' * 300) | int('1' * 5000) | int('é') | int('\\ud800') | int(Str('5')) | int(Int(5)) | int(True) | int(AsFloat()) | int(1j) | int(Raising()) | int(b'', 10) | int('9' * 20) | int('1e3') | int('0o17', 8) | int('0b101', 2) | int('0b101', 16) | int.from_bytes(b'ab') | int.from_bytes(b'\\xff', 'little', signed=True) | int.from_bytes([1, 2]) | int.from_bytes('a') | int.from_bytes(b'a', 'x') | int.from_bytes(b'a', 1) | int.from_bytes([256]) | int.from_bytes(5) | int.from_bytes() | int.from_bytes(b'') | int.from_bytes(AsBytes()) | Int.from_bytes(b'a') | bool.from_bytes(b'a') | int.from_bytes(bytes=b'a', byteorder='big') | int.from_number(1)
iter([1]) | iter(1) | iter(Getter()) | iter(WrongTypes()) | iter(len, 1) | iter(1, 1) | iter(generator(), 1) | iter(iter([1])) | iter({}) | iter() | iter([1], 2, 3) | list(iter([1, 2, 3].pop, 1)) | iter(int) | iter(Plain())
len('é😀') | len([]) | len(Getter()) | len(Negative()) | len(WrongTypes()) | len(1) | len(generator()) | len(range(10)) | len(range(2**100)) | len({}.keys()) | len() | len([], []) | len(obj=[]) | len(Plain) | len(type) | len(None)
list('ab') | list(1) | list(None) | list({1: 2}) | list('a', 'b') | list(a=1) | list(generator()) | list(Hinted(5)) | list(Hinted(-1)) | list(Hinted('a')) | list(Hinted(NotImplemented)) | list(WrongTypes()) | list(Raising()) | List('ab') | list(Getter()) | tuple('ab') | tuple(1) | tuple([1], [2]) | tuple(iterable=[]) | tuple(generator()) | Tuple('ab') | tuple({1: 2}) | set('a') | set(1) | set([[]]) | set([1], [2]) | set(iterable=[]) | set(None) | Set('a') | frozenset(1) | frozenset([[]]) | frozenset(a=1) | frozenset([1], 2) | frozenset({1}) | set([Unhashable()])
map(str, [1, 2]) | map(pow, [2, 3], [1, 2, 3]) | map(str) | map() | map(1, [1]) | map(str, 1) | map(lambda a, b: a, 'ab', 'c', strict=True) | map(lambda a, b: a, 'a', 'bc', strict=True) | map(lambda a, b, c: a, 'a', 'b', 'cd', strict=True) | map(str, 'a', strict=2) | map(str, 'a', other=1) | map(None, [1]) | map(Raising(), [1])
max(1, 2) | max([1, 3, 2]) | max([]) | max([], default=5) | max(1, 2, default=3) | max([1], key=None) | max('ab', 'c', key=len) | max(1) | max() | max(1, 'a') | max([1, 'a']) | max([3, 1], key=lambda v: -v) | max(default=1) | max([1], foo=2) | max(nan, 1) | max(1, nan) | max(1, 1.0) | max(None, None) | max([], key=len) | max(1, 2, key=1) | max('abc') | max({1: 2}) | max([Raising(), Raising()]) | max(generator()) | min(1, 2) | min([1, 3, 2]) | min([]) | min([], default=None) | min(1, 2, default=3) | min() | min(1) | min(1, 'a') | min(True, 1) | min('b', 'a', key=str.upper) | min([1], key=len) | min(1, 2, foo=1)
memoryview(b'a') and 1 | memoryview('a') | memoryview(1) | memoryview() | memoryview(object=b'a') and 1 | memoryview(b'a', 1) | memoryview([1]) | memoryview(memoryview(b'a')) and 1
next(iter([1])) | next(iter([])) | next(iter([]), 5) | next([1]) | next(1) | next() | next(iter([]), 1, 2) | next(generator()) | next(WrongTypes()) | next(generator(0)) | next(Plain())
object() and 1 | object(1) | object(a=1) | Plain(1) | Plain(a=1) | Slotted(1) | object.__new__(int) | object.__new__(1) | object.__new__() | object.__new__(Plain, 1) | object.__init__(Plain(), 1) | object().a | object.__reduce_ex__
open('f') | open() | open(1, 2, 3)
ord('a') | ord('😀') | ord('') | ord('ab') | ord(b'a') | ord(b'ab') | ord(1) | ord(None) | ord(bytearray(b'a')) | ord('\\ud800') | ord(Str('a')) | ord() | ord('a', 'b') | ord(c='a') | ord([1])
pow(2, 3) | pow(2, -1) | pow(2, 3, 5) | pow(2, -1, 5) | pow(2, -1, 4) | pow(2, 3, 0) | pow(2, 3, -5) | pow(0, 0) | pow(0, -1) | pow(0.0, -1) | pow(-8, 1/3) | pow(2.0, 3, 5) | pow(2, 3.0, 5) | pow('a', 2) | pow(2, 'a') | pow(2, 3, 'a') | pow(base=2, exp=3) | pow(2, exp=3, mod=5) | pow(2) | pow(2, 3, 5, 7) | pow(2, 3, None) | pow(10.0, 400) | pow(1j, 2, 3) | pow(0j, -1) | pow(2, 1000) % 1000 | pow(-2, 3, 7) | pow(2, 0, 1) | pow(True, 2) | pow(2, Right()) | pow(3, -2) | pow(1, 2, foo=3) | pow(-1.0, inf) | pow(inf, -inf) | pow(nan, 0) | pow(-inf, 3) | pow(-inf, -3) | pow(-0.0, -1) | pow(-0.0, 3) | pow(2.0, 1024)
print('a', 1, file=Writer()) | print(1, sep=2, file=Writer()) | print(1, end=2, file=Writer()) | print(1, foo=2) | print(file=1) | print(1, 2, sep=None, end=None, file=Writer()) | print(1, file=Plain()) | print(1, flush=1, file=Writer()) | print(1, sep=b'') | (w := Writer(), print(1, 'a', [2], sep='-', end='!', file=w), w.text)[2] | (w := Writer(), print(file=w, flush=True), w.text)[2] | print(WrongTypes(), file=Writer())
property(1, 2, 3, 4) | property(1, 2, 3, 4, 5) | property(fget=1, foo=2) | classmethod() | classmethod(1, 2) | classmethod(function=1) | staticmethod() | staticmethod(1, 2) | staticmethod(f=1) | classmethod(len) and 1
range(3) | range(1, 5, 2) | range(5, 1) | range(1, 2, 0) | range(1.5) | range('a') | range() | range(1, 2, 3, 4) | range(Index(4)) | range(2**70) | range(stop=1) | range(None) | range(True) | range(1, None) | range(10, 0, -1)[2:5] | range(10)[::-2] | range(10)[11] | range(10)[-11] | range(10)['a'] | range(10)[1.5] | range(2**70)[2**69] | range(2**70)[2**71] | range(0)[0] | range(3) == range(0, 3, 1) | range(0) == range(5, 5) | range(0, 3, 2) == range(0, 4, 2) | range(3) < range(4) | range(3) + range(3) | range(3) * 2 | range(WrongTypes()) | reversed(range(3)) | range(10)[2:8:3].step | range(3).start | range(-3, 3)[1:-1] | range(10).index(3) | range(10).count(11)
repr('a\\'b"c') | repr(1e16) | repr(1e15) | repr(1e-5) | repr(0.0001) | repr(-0.0) | repr([[]]) | repr({1: {2}}) | repr((1,)) | repr(()) | repr(set()) | repr(frozenset([1])) | repr(Ellipsis) | repr(int) | repr(len) | repr([].append)[:30] | repr(Plain) | repr(Raising()) | repr(WrongTypes()) | repr() | repr(1, 2) | repr(obj=1) | repr('\\x7f\\xa0\\u2028\\U000e0001') | repr(b'\\x00\\'"') | repr(bytearray(b"'")) | repr(list[int]) | repr(int | None) | repr(slice(1)) | repr(range(1, 2, 3)) | repr({}.keys()) | repr({1: 2}.items()) | repr(types.SimpleNamespace(a=1)) | repr(T) | repr(Alias) | repr(List([List()])) | repr(Set()) | repr(Set([1])) | repr(Dict()) | repr(Tuple()) | repr(Bytes(b'a')) | repr(Int(3)) | repr(Str('a')) | repr(function)[:16] | repr(Property.method)[:16] | repr(super(Int, Int(1))) | repr(super(Int))
reversed([1]) | reversed('ab') | reversed(1) | reversed({1}) | reversed(Getter()) | reversed({1: 2}) | reversed({1: 2}.items()) | reversed(generator()) | reversed() | reversed([], []) | reversed(sequence=[]) | reversed(Plain()) | reversed(None)
round(2.5) | round(3.5) | round(-2.5) | round(2.675, 2) | round(1234, -2) | round(1250, -2) | round(1350, -2) | round(1.5, None) | round(nan) | round(inf) | round(nan, 1) | round(1e300, -300) | round(5, -1) | round(15, -1) | round('a') | round(1, 'a') | round(1.5, 1.5) | round(1j) | round(number=1.5, ndigits=1) | round(1, 2, 3) | round() | round(True) | round(2.5, 0) | round(0.5, 0) | round(-0.4) | round(1e16 + 2.0, -1) | round(1.0, 400) | round(1.0, -400) | round(2**70, -3) | round(-15, -1) | round(Index(3)) | round(None) | round(1e308, -308) | round(1.7e308, -308) | round(5.015, 2) | round(1.5, Index(0)) | round(25, -1) | round(1, 10**10)
setattr(Plain(), 'a', 1) | setattr(1, 'a', 1) | setattr(1, 'real', 1) | setattr(int, 'a', 1) | setattr(Plain(), 1, 1) | setattr(Slotted(), 'a', 1) | setattr(Slotted(), 'c', 1) | setattr(Property(), 'readable', 1) | setattr(None, 'a', 1) | setattr('a', 'b') | setattr([], 'append', 1) | setattr(function, 'x', 1) | setattr(len, 'a', 1) | setattr(Plain(), '__class__', int) | setattr(object(), 'a', 1) | setattr(1, 'numerator', 2)
slice(1) | slice(1, 2, 3) | slice() | slice(1, 2, 3, 4) | slice(stop=1) | slice(1) == slice(None, 1) | slice(1, 2) < slice(1, 3) | slice(1, 'a') < slice(1, 2) | slice(None, None, -1).indices(5) | slice(5).indices(-1) | slice(0, 0, 0).indices(5) | slice('a').indices(5) | slice(1, 5, Index(2)).indices(10) | slice(1.5).indices(5) | slice(2**70).indices(5) | slice(-2**70, 2**70, 2**70).indices(2**80) | slice(None).indices('a') | slice(1).start | slice[int]
sorted([3, 1, 2]) | sorted('bca') | sorted([1, 'a']) | sorted(1) | sorted([1], key=1) | sorted([2, 1], reverse=True) | sorted([2, 1], reverse='a') | sorted() | sorted([1], len) | sorted([1], cmp=1) | sorted(iterable=[1]) | sorted([None, None]) | sorted([[2], [1]]) | sorted([1j, 2j]) | sorted({3: 1, 2: 1}) | sorted([nan, 1]) | sorted('ab', key=None, reverse=None) | sorted([1, 2], key=lambda: 1) | sorted([(1, 'a'), (1, 2)]) | sorted([True, 0.5, -1]) | sorted([Raising(), Raising()]) | sorted(generator(3), key=lambda v: -v) | sorted([1], reverse=WrongTypes())
str() | str(1) | str(b'a') | str(b'a', 'utf-8') | str(b'\\xff', 'utf-8') | str(b'\\xff', errors='replace') | str('a', 'utf-8') | str(1, 'utf-8') | str(object='a') | str(b'a', 1) | str(1, 2, 3, 4) | str(encoding='ascii') | str(b'a', encoding='no-such') | str(WrongTypes()) | str(bytearray(b'a'), 'ascii') | str(memoryview(b'a'), 'ascii') | str(Error()) | str(KeyError('a')) | str(Str('a')) | str(1.0) | str(1, foo=2) | str(b'a', 'ascii', 'strict', 1) | str(errors='strict') | str.maketrans('a') | str.maketrans({'ab': 1}) | str.maketrans('a', 'bc') | str.maketrans('a', 'b', 'c') | str.maketrans('a', 1) | str.maketrans(1) | str.maketrans('a', 'b', 1) | str.maketrans() | str.maketrans({1.5: 1}) | str.join() | str.join('a') | str.upper(1) | str.format() | str.format('{}', 1) | str.__new__(Str, 'a') | str.upper()
sum([1, 2]) | sum([]) | sum([], 5) | sum(['a']) | sum(['a'], '') | sum([b'a'], b'') | sum([bytearray()], bytearray()) | sum([[1], [2]], []) | sum(1) | sum([0.1] * 10) | sum([1, 2.5, 3j]) | sum([1], start=2) | sum(iterable=[1]) | sum() | sum([1], 2, 3) | sum([1e100, 1.0, -1e100]) | sum([True, True]) | sum([2**62, 2**62, 2**62]) | sum([1, None]) | sum([inf, -inf]) | sum([0.1, 10**400]) | sum(generator(3)) | sum([-0.0]) | sum([], -0.0) | sum([(1,), (2,)], ()) | sum({1: 2, 3: 4}) | sum([Right(), 1]) | sum([1.5, Right()]) | sum([False], False) | sum([0.1, 0.2, 0.3, 1j])
super() | super(1) | super(int, 'a') | super(int, 1).__repr__() | super(1, 2) | super(int, 1, 2) | super(type=int) | super(int, bool).__name__ | super(int, None) | super(Int, Int(3)).bit_length() | super(Int, Int(3)).nope
tuple([1]) == (1,) | type(1) | type('A', (), {}) | type(1, 2) | type(1, 2, 3) | type() | type('A', (int,), {'b': 1}).b | type('A', (bool,), {}) | type('A', (type(None),), {}) | type('A', (1,), {}) | type('A', (), {1: 2}) | type('A', [], {}) | type(b'A', (), {}) | type('A', (int, str), {}) | type('A', (int, object), {}) | type('A', (object, int), {}) | type('A', (), {}, x=1) | type(object=1) | type('A', (), {'__slots__': ('a', 'a')}) | type('A', (), {'__slots__': 1}) | type('A', (), {'__slots__': ('1a',)}) | type('A', (int,), {'__slots__': ('a',)}) | type('A', (), {'__slots__': ('a',), 'a': 1}) | type('A', (), {'__qualname__': 1}) | type('A', (), {'__qualname__': 'x.y'}) | type('A', (), {'__hash__': None})() in {} | type('A', (types.FunctionType,), {}) | type('A', (slice,), {}) | type('A', (range,), {}) | type('A', (types.GeneratorType,), {}) | type('A', (len,), {}) | type('A\\0', (), {}) | type('\\ud800', (), {}) | type('A', (list[int],), {})
vars(Plain()) | vars(1) | vars(1, 2) | vars(object=1) | vars(Slotted()) | vars(None) | dir(1, 2) | dir(WrongTypes()) | dir(object=1) | globals(1) | locals(1) | callable() | callable(1, 2) | breakpoint | input(1, 2) | id(1) == id(1)
zip('ab', 'cd') | zip('ab', 'c', strict=True) | zip('a', 'bc', strict=True) | zip('ab', 'cd', 'e', strict=True) | zip(1) | zip('a', 1) | zip('a', strict=True) | zip('a', foo=1) | zip('a', strict=Raising()) | zip(iterable='a') | zip('abc', range(2), [1, 2, 3])
__import__('nonsense') | __import__(1) | __import__('') | __import__() | __import__('types').__name__ | __import__('types', fromlist=[1]).__name__ | __import__('types', level=-1) | __import__('a.b') | __import__(name='types').__name__
__build_class__() | __build_class__(1, 'a') | __build_class__(lambda: None, 1) | __build_class__(len, 'A') | aiter(1) | aiter() | anext(1) | anext() | anext(asynchronous(), 1, 2) | aiter([])
[1, 2, 3][0] | [1, 2, 3]['a'] | [1, 2, 3][1.0] | [1][2] | [1][-2] | [1][2**70] | [1, 2, 3][::0] | [1, 2, 3]['a':] | [1, 2, 3][1:2.5] | (1,)['a'] | (1,)[5] | (1, 2)[::-1] | 'abc'[5] | 'abc'['a'] | 'abc'[::-1] | 'abc'[1:2**70] | b'abc'[9] | b'abc'['a'] | b'abc'[1] | {}[1] | {}['a'] | {1: 2}[[]] | {}[Unhashable()] | {}[slice(1)] | {}[()] | None[0] | 1[0] | len[0] | int[0] | {1}[0] | generator()[0] | function[0] | Plain()[0] | Plain[0] | 'abc'[None] | 'abc'[1, 2] | range(3)[None] | memoryview(b'abc')[5] | memoryview(b'abc')['a'] | [1][WrongTypes()] | [1][Raising()] | [1][Index(0)] | {}.a | [].a | (1).a | None.a | len.a | int.a | 'a'.b | function.a | Plain.a | (1, 2)[0] = 1 | 'a'[0] = 'b' | [1][5] = 1 | b'a'[0] = 1 | {}[[]] = 1 | range(3)[0] = 1 | None[0] = 1 | del [1][5] | del {}['a'] | del (1,)[0] | del 'a'[0] | del {}[[]] | del None[0]
1() | None() | 'a'() | [](1) | 1.5() | len() | len(1, 2) | function() | function(1, 2, 3, 4) | function(a=1) | function(1, x=2) | function(1, c=3, c_=4) | function(1, 2, 3, d=4, e=5) | function(**{1: 2}) | function(1, *[2, 3, 4]) | (lambda a, *, b: 0)() | (lambda a, *, b: 0)(1) | (lambda a, b: 0)(1, a=2) | (lambda: 0)(1) | (lambda: 0)(a=1) | (lambda *a: a)(b=1) | (lambda a, b, c: 0)() | Plain()() | Plain.nope() | types.SimpleNamespace(1) | types.SimpleNamespace({'a': 1}) | types.SimpleNamespace([]) | types.MethodType(1, 2) | types.MethodType(len) | types.MethodType(len, None) | types.MappingProxyType(1) | types.GenericAlias(1) | types.ModuleType() | types.ModuleType(1)
"""  # fmt: skip

# Constructors of exceptions, and what their attributes become.
EXCEPTIONS = """() | (1) | (7777, 2) | ('a', 'b', 'c') | (a=1) | (None)"""
EXCEPTION_CODES = """
OSError(7777, 'm').errno | OSError(7777, 'm', 'f').filename | OSError(7777, 'm', 'f', 0, 'g').filename2 | OSError(7777, 'm', 'f').args | str(OSError(7777, 'm', 'f')) | str(OSError(7777, 'm', 'f', None, 'g')) | type(OSError(7777, 'm')) | type(OSError(7777, 'm')) | OSError('a').errno | OSError(7777, 2, 3, 4, 5, 6) | str(OSError(7777, 2)) | FileNotFoundError(7777, 'm').errno | BlockingIOError(7777, 'm', 5).characters_written | BlockingIOError(7777, 'm', 'f').filename | OSError(errno=1)
StopIteration(5).value | StopIteration().value | StopIteration(1, 2).value | SystemExit(3).code | SystemExit(1, 2).code | SystemExit().code
ImportError('m', name='n', path='p').name | ImportError('m', foo=1) | ImportError(name='n').msg | ImportError('a', 'b').msg | str(ImportError('a', 'b')) | repr(ImportError('a', name='n')) | ModuleNotFoundError('m', name='n').name | ImportError('m', name_from='x').name_from
AttributeError('m', name='n', obj=3).obj | AttributeError(foo=1) | NameError('m', name='n').name | NameError(foo=1) | UnboundLocalError('m', name='n').name
KeyError('a', 'b') | str(KeyError('a')) | str(KeyError()) | str(KeyError('a', 'b')) | str(KeyError("it's")) | str(KeyError(1))
SyntaxError('m', ('f', 1, 2, 't')).lineno | SyntaxError('m', ('f', 1, 2, 't', 3, 4)).end_offset | SyntaxError('m', ('f', 1)) | SyntaxError('m', 1) | SyntaxError('m', ('f', 1, 2, 't', 3)) | str(SyntaxError('m', ('f', 1, 2, 't'))) | str(SyntaxError('m', (None, 1, 2, 't'))) | SyntaxError().msg | SyntaxError('m', None) | SyntaxError('a', 'b', 'c').args | SyntaxError('m', ('f', 1, 2, 't')).print_file_and_line | str(SyntaxError('m', ('/a/b/f.py', 1, 2, 't')))
UnicodeDecodeError() | UnicodeDecodeError('a', b'b', 0, 1) | UnicodeDecodeError('a', 'b', 0, 1, 'r') | UnicodeDecodeError(1, b'b', 0, 1, 'r') | str(UnicodeDecodeError('a', b'b', 0, 1, 'r')) | str(UnicodeDecodeError('a', b'bc', 0, 2, 'r')) | str(UnicodeDecodeError('a', b'b', 5, 9, 'r')) | UnicodeEncodeError('a', b'b', 0, 1, 'r') | str(UnicodeEncodeError('a', 'é', 0, 1, 'r')) | str(UnicodeEncodeError('a', '😀', 0, 1, 'r')) | str(UnicodeEncodeError('a', '\\u1234', 0, 1, 'r')) | str(UnicodeEncodeError('a', 'ab', 0, 2, 'r')) | UnicodeEncodeError('a', 'b', 'c', 1, 'r') | UnicodeTranslateError('a', 0, 1, 'r').object | str(UnicodeTranslateError('a', 0, 1, 'r')) | UnicodeTranslateError('a', 0, 1) | UnicodeDecodeError('a', b'bcd', 1, 2, 'r').start | UnicodeDecodeError('a', b'bcd', -1, 9, 'r').end | UnicodeDecodeError('a', bytearray(b'b'), 0, 1, 'r').object
ExceptionGroup() | ExceptionGroup('m') | ExceptionGroup('m', 1) | ExceptionGroup('m', []) | ExceptionGroup('m', [1]) | ExceptionGroup(1, [ValueError()]) | ExceptionGroup('m', [KeyboardInterrupt()]) | ExceptionGroup('m', [ValueError]) | ExceptionGroup('m', (ValueError(1),)) | ExceptionGroup('m', [ValueError(1)], 2) | BaseExceptionGroup('m', [ValueError(1)]) | BaseExceptionGroup('m', [KeyboardInterrupt()]) | ExceptionGroup('m', [ValueError(1)]).message | ExceptionGroup('m', [ValueError(1)]).exceptions | str(ExceptionGroup('m', [ValueError(1), KeyError()])) | ExceptionGroup(message='m', exceptions=[]) | ExceptionGroup('m', iter([ValueError()])) | ExceptionGroup('m', [ValueError(1)]).args
ValueError('a') == ValueError('a') | ValueError('a').args | ValueError(1, 2).args | ValueError('a').__cause__ | ValueError('a').__context__ | ValueError('a').__suppress_context__ | ValueError('a').__traceback__ | ValueError.add_note | Error('a').add_note(1) | (e := Error(), e.add_note('n'), e.__notes__)[2] | ValueError('a').with_traceback(1) | ValueError('a').with_traceback(None) | BaseException.with_traceback() | ValueError(*range(3)) | Error.__mro__ | ValueError(foo=1) | Error(foo=1) | ValueError().args
"""  # fmt: skip
ATTRIBUTES = """
x.args = 1 | x.args = None | x.args = 'ab' | x.__cause__ = 1 | x.__cause__ = ValueError() | x.__context__ = 1 | x.__context__ = None | x.__suppress_context__ = 5 | x.__traceback__ = 1 | x.__traceback__ = None | del x.args | del x.__cause__ | del x.__traceback__ | del x.__suppress_context__ | x.__notes__ = 1 | x.a = 1
"""  # fmt: skip
FIELDS = [
    ("f := eval('lambda a, b=1: a')", "f.__name__ = 1 | f.__qualname__ = 1 | f.__doc__ = 1 | f.__dict__ = 1 | f.__annotations__ = 1 | f.__annotations__ = None | f.__module__ = 1 | f.__type_params__ = 1 | del f.__name__ | del f.__annotations__ | f.__name__ = 'g'; print_ = f.__name__ | f.__annotations__"),
    ("k := type('K', (), {})", "x.__name__ = 1 | x.__name__ = 'a\\0' | x.__name__ = 'L' | del x.__name__ | x.__qualname__ = 1 | x.__module__ = 1 | x.__doc__ = 1 | x.__bases__ = 1 | x.__mro__ = () | x.__dict__ = {} | x.__annotations__ = 1 | x.__annotations__ | x.__abstractmethods__ | x.__type_params__ | x.__type_params__ = 1 | del x.__module__ | x.__class__ = int | x.__dict__ | x.__weakref__"),
    ("p := property()", "x.fget | x.fget = 1 | x.__doc__ = 'd' | x.__name__ | x.__name__ = 'n' | x.__isabstractmethod__"),
]  # fmt: skip

# ---------------------------------------------------------------------------------------------------------- operators

OPERANDS = """5 | -2 | 2**70 | True | 2.5 | nan | 1+2j | 'ab' | b'ab' | bytearray(b'ab') | [1, 2] | (1, 2) | {'a': 1} | {1, 2} | frozenset([1]) | range(3) | None | Plain() | Right() | int | {'a': 1}.keys() | memoryview(b'ab') | Int(3) | List([1]) | slice(1)"""
OPERATORS = "+ - * / // % ** @ << >> & | ^ < <= == != in".split()
INPLACE = "+= -= *= /= //= %= **= @= <<= >>= &= |= ^=".split()


def is_light(operator, left, right):
    """2**70 times over is left to the limits' tests."""
    heavy = ("2**70",)
    return not (operator.strip("=") in ("**", "<<") and right in heavy) and not (operator.strip("=") == "*" and (left in heavy or right in heavy))


def operator_cases():
    operands = split(OPERANDS)
    for left in operands:
        for right in operands:
            for operator in OPERATORS:
                if is_light(operator, left, right):
                    yield left, f"x {operator} {right}"
    for left in operands:
        for right in ("3", "1.5", "'ab'", "[7]", "(7,)", "{7}", "{'b': 2}", "None", "iter([1])", "Right()"):
            for operator in INPLACE:
                if is_light(operator, left, right):
                    yield left, f"x {operator} {right}"


# -------------------------------------------------------------------------------------------------------------- all

CASE_NAMES = NAMES  # noqa: F821  harness.py runs before


def function_cases():
    for name in sorted(vars(builtins)):
        value = vars(builtins)[name]
        if name.startswith("_") or not callable(value) or name in NOT_CALLED:
            continue
        if isinstance(value, type) and issubclass(value, BaseException):
            for arguments in split(EXCEPTIONS):
                yield "exceptions", "", f"{name}{arguments}"
                yield "exceptions", "", f"str({name}{arguments})"
            continue
        for arguments in split(ANY):
            if is_fit('', name, arguments):
                yield "functions", "", f"{name}({arguments.replace('x', '[1, 2]') if arguments == 'x' else arguments})"
    for line in CALLS.strip().split("\n"):
        for code in split(line):
            yield "functions", "", code
    for line in EXCEPTION_CODES.strip().split("\n"):
        for code in split(line):
            yield "exceptions", "", code
    for receiver in ("ValueError('a')", "Error()", "KeyError('k')"):
        for code in split(ATTRIBUTES.strip()):
            yield "exceptions", receiver, code
    for binding, codes in FIELDS:
        _, receiver = binding.split(" := ")
        for code in split(codes):
            yield "functions", receiver, code.replace("f.", "x.").replace("print_", "y")


# They ask the outside world, end the run or answer with what only one machine knows.
NOT_CALLED = {"breakpoint", "copyright", "credits", "exit", "help", "input", "license", "quit", "open", "print", "globals", "locals", "dir", "vars", "id", "hash", "exec", "eval"}  # fmt: skip


def cases():
    seen = set()
    for name, (receivers, special) in TYPES.items():
        for receiver, code in type_cases(name, receivers, special):
            if code and (receiver, code) not in seen:
                seen.add((receiver, code))
                yield file_of(name), receiver, code
    for file, receiver, code in function_cases():
        if (receiver, code) not in seen:
            seen.add((receiver, code))
            yield file, receiver, code
    for receiver, code in operator_cases():
        yield "operators", receiver, code


def file_of(name):
    if name in ("int", "bool", "float", "complex"):
        return "numbers"
    if name in ("str", "bytes", "bytearray", "memoryview", "list", "tuple", "dict", "range", "slice", "object", "type"):
        return name
    if name in ("set", "frozenset"):
        return "set"
    if name.startswith("dict_") or name == "mappingproxy":
        return "dict-views"
    if name.endswith("terator") or name in ("enumerate", "zip", "map", "filter", "reversed"):
        return "iterators"
    if name in ("generator", "coroutine", "async_generator"):
        return "generators"
    if "Error" in name or "Exception" in name or name in ("SystemExit", "StopIteration"):
        return "exceptions"
    return "descriptors-and-functions"
