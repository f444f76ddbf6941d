# Runs inside CPython (pyodide): the oracle's side of the conformance runner. A request is JSON in `source`.
import builtins
import importlib.abc
import importlib.util
import json
import sys

import js

MARK = "@@conformance "

# Loaded before anything is replaced, so that the standard library keeps working with its own modules.
for _name in """abc array ast asyncio builtins collections collections.abc contextlib copy copyreg dataclasses decimal
    dis doctest enum errno fractions functools gc inspect io itertools keyword linecache locale math numbers opcode
    operator os pickle platform random re string struct tempfile textwrap threading time token tokenize traceback types
    typing unittest unittest.mock warnings weakref""".split():
    try:
        __import__(_name)
    except ImportError:
        pass

_modules_before = dict(sys.modules)
_builtins_before = dict(vars(builtins))


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, modules):
        self.modules = modules
        self.packages = {name.rpartition(".")[0] for name in modules}

    def find_spec(self, name, path=None, target=None):
        if name in self.modules:
            return importlib.util.spec_from_loader(name, self, is_package=name in self.packages)
        return None

    def exec_module(self, module):
        source = self.modules[module.__name__]
        exec(compile(source, f"<{module.__name__}>", "exec"), module.__dict__)


class _Lines:
    encoding = "utf-8"
    errors = "strict"

    def __init__(self):
        self.rest = ""

    def write(self, text):
        *lines, self.rest = (self.rest + str(text)).split("\n")
        for line in lines:
            if MARK in line:
                js.emit(line[line.index(MARK) :])
        return len(text)

    def flush(self):
        pass


def run(program, modules):
    finder = _Finder(modules)
    streams = sys.stdout, sys.stderr, sys.displayhook, sys.excepthook
    limit = sys.getrecursionlimit()
    replaced = [name for name in sys.modules if name in modules or any(name.startswith(m + ".") for m in modules)]
    for name in replaced:
        del sys.modules[name]
    sys.meta_path.insert(0, finder)
    sys.stdout, sys.stderr = _Lines(), _Lines()
    try:
        exec(compile(program, "<conformance>", "exec"), {"__name__": "__main__"})
    except BaseException as error:
        return {"died": f"{type(error).__name__}: {error}"}
    finally:
        sys.setrecursionlimit(limit)
        sys.meta_path.remove(finder)
        sys.stdout, sys.stderr, sys.displayhook, sys.excepthook = streams
        for name in list(sys.modules):
            if name not in _modules_before:
                del sys.modules[name]
        sys.modules.update(_modules_before)
        for name in list(vars(builtins)):
            if name not in _builtins_before:
                delattr(builtins, name)
        vars(builtins).update(_builtins_before)
    return {}


def run_json(text):
    request = json.loads(json.loads(text)["source"])
    return json.dumps(run(request["program"], request["modules"]))
