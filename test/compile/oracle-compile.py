# Runs inside CPython (pyodide): what its compiler and its symbol tables say about a program.
import json
import symtable
import warnings

warnings.simplefilter("ignore")

QUESTIONS = (
    "is_parameter", "is_global", "is_declared_global", "is_local", "is_free", "is_nonlocal", "is_annotated",
    "is_imported", "is_assigned", "is_type_parameter", "is_comp_iter",
)


def scope(table):
    symbols = {}
    for symbol in table.get_symbols():
        symbols[symbol.get_name()] = [question[3:] for question in QUESTIONS if getattr(symbol, question)()]
    return {
        "kind": table.get_type().value,
        "name": table.get_name(),
        "symbols": symbols,
        "children": [scope(child) for child in table.get_children()],
    }


def run_json(text):
    program = json.loads(text)
    source = program["source"]
    if program["filename"] == "annotation.py":
        namespace = {}
        exec("from __future__ import annotations\nx: (" + source + "\n)", namespace)
        return json.dumps({"text": namespace["__annotations__"]["x"]})
    try:
        compile(source, "main.py", "exec", dont_inherit=True)
        result = {}
    except SyntaxError as error:
        result = {
            "type": type(error).__name__,
            "message": error.msg,
            "line": error.lineno,
            "column": error.offset,
            "endLine": error.end_lineno,
            "endColumn": error.end_offset,
        }
    except RecursionError:
        result = {"message": "RecursionError"}
    if program["filename"] == "scopes.py":
        result["scopes"] = scope(symtable.symtable(source, "main.py", "exec"))
    return json.dumps(result)
