"""Writes CPython's syntax tree as one line of text: kind, position, fields. See dump.mjs."""

import ast
import json
import struct

LEFT_OUT = {"type_comment", "type_ignores"}


def dump(value):
    if value is None:
        return "~"
    if isinstance(value, list):
        return "[" + ",".join(dump(item) for item in value) + "]"
    if isinstance(value, str):
        return json.dumps(value)
    if isinstance(value, int):
        return "i%d" % value
    if isinstance(value, ast.Constant):
        return show(value, [constant(value.value)])
    if isinstance(value, ast.MatchSingleton):
        return show(value, [str(value.value)])
    if isinstance(value, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
        return type(value).__name__
    if isinstance(value, ast.Interpolation):
        return show(value, [dump(value.value), dump(value.str), dump(value.conversion), dump(value.format_spec)])
    return show(value, [dump(getattr(value, name)) for name in value._fields if name not in LEFT_OUT])


def show(node, fields):
    place = ""
    if "lineno" in node._attributes:
        place = "@%d.%d-%d.%d" % (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
    return "%s%s(%s)" % (type(node).__name__, place, ",".join(fields))


def constant(value):
    if value is None or value is True or value is False:
        return str(value)
    if value is ...:
        return "Ellipsis"
    if isinstance(value, int):
        return "i" + (str(value) if abs(value) < 10**1000 else "%d" % value)
    if isinstance(value, float):
        return "f" + struct.pack(">d", value).hex()
    if isinstance(value, complex):
        return "c" + struct.pack(">d", value.imag).hex()
    if isinstance(value, bytes):
        return "b" + value.hex()
    return json.dumps(value)


def dump_source(text, mode="exec"):
    """The tree of a text; for a text with a syntax error, the error."""
    import warnings

    warnings.simplefilter("ignore")
    try:
        return dump(ast.parse(text, mode=mode))
    except SyntaxError as error:
        return error_of(error)
    except ValueError as error:
        return "!ValueError: %s" % error


def error_of(error):
    return json.dumps(
        [
            type(error).__name__,
            error.msg,
            error.lineno,
            error.offset,
            error.end_lineno,
            error.end_offset,
        ]
    )
