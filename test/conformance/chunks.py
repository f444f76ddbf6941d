"""Cuts a module (on standard input) into its statements, and says what is imported in it. Run by the installed Python."""

import ast
import json
import re
import sys


def _imports(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            if node.module == "test":
                yield from ("test." + alias.name for alias in node.names)


_IN_DOCTEST = re.compile(r"^\s*(?:>>>|\.\.\.) +(?:from ([\w.]+) import|import ([\w.]+))", re.M)


def chunks(source):
    """The statements of a module with their lines and the names they import, and what is imported anywhere."""
    tree = ast.parse(source)
    lines = source.splitlines(keepends=True)
    result = []
    for node in tree.body:
        first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
        names = [
            (alias.asname or alias.name.partition(".")[0])
            for each in ast.walk(node)
            if isinstance(node, (ast.Import, ast.ImportFrom, ast.Try)) and isinstance(each, (ast.Import, ast.ImportFrom))
            for alias in each.names
        ]
        text = "".join(lines[first - 1 : node.end_lineno])
        # The statements of a class, for the case that one of them fails.
        parts = [
            [min([each.lineno, *(d.lineno for d in getattr(each, "decorator_list", ()))]), each.end_lineno]
            for each in (node.body if isinstance(node, ast.ClassDef) else ())
            if each.lineno > node.lineno
        ]
        if result and result[-1][3] >= first:
            # Several statements on one line stay together.
            result[-1][1] += "".join(lines[result[-1][3] : node.end_lineno])
            result[-1][2] += names
            result[-1][3] = node.end_lineno
        else:
            result.append([first, text, names, node.end_lineno, parts])
    return {"chunks": [[*each[:3], each[4]] for each in result], "imports": sorted(
        {*_imports(tree), *(a or b for a, b in _IN_DOCTEST.findall(source))}
    )}


sys.stdin.reconfigure(encoding="utf-8")
print(json.dumps(chunks(sys.stdin.read())))
