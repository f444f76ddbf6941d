"""Runs the tests of one module of CPython's suite, each by itself, and reports a line for each."""

import sys

MARK = "@@conformance "
_out = sys.stdout
_print = print


def report(status, name, message=""):
    text = message if isinstance(message, str) else repr(message)
    text = text[:300].encode("ascii", "backslashreplace").decode("ascii").replace("\n", "\\n")
    _print(MARK + status + " " + name + (" " + text if text else ""), file=_out)


class MissingModule(Exception):
    """Something of a module that is not here was used."""


class Stub:
    """Stands for anything of a missing module: may be named, passed on, subclassed and called, but has no value."""

    def __init__(self, name):
        self._stub_name = name

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return Stub(self._stub_name + "." + name)

    def __call__(self, *args, **kwargs):
        return Stub(self._stub_name + "()")

    def __mro_entries__(self, bases):
        return ()

    def _missing(self, *args):
        raise MissingModule(self._stub_name)

    __iter__ = __next__ = __len__ = __bool__ = __getitem__ = __contains__ = __enter__ = __exit__ = _missing
    __add__ = __radd__ = __lt__ = __gt__ = __or__ = __ror__ = __int__ = __float__ = __index__ = __await__ = _missing

    def __eq__(self, other):
        self._missing()

    def __hash__(self):
        return hash(self._stub_name)

    def __repr__(self):
        return "<stub of " + self._stub_name + ">"


def stub_module(namespace, name):
    def module_getattr(attribute):
        if attribute.startswith("__") and attribute.endswith("__"):
            raise AttributeError(attribute)
        return Stub(name + "." + attribute)

    namespace["__getattr__"] = module_getattr


def run_text(source, line, filename, *namespaces):
    exec(compile("\n" * (line - 1) + source, filename, "exec"), *namespaces)


def load_class(namespace, line, source, parts, filename):
    """Runs a class without those of its statements that fail. Gives what failed."""
    failures = []
    lines = source.split("\n")
    names = {}
    for first, last in parts:
        text = "\n".join(lines[first - line : last - line + 1])
        try:
            run_text("if 1:\n" + text, first - 1, filename, namespace, names)
        except Exception as error:
            failures.append((first, describe(error)))
            indent = lines[first - line][: len(lines[first - line]) - len(lines[first - line].lstrip())]
            lines[first - line : last - line + 1] = [indent + "pass"] + [""] * (last - first)
    run_text("\n".join(lines), line, filename, namespace)
    return failures


def load(namespace, chunks, filename):
    """Runs a module statement by statement; what fails is left out. Gives what failed."""
    failures = []
    for line, source, imported, parts in chunks:
        try:
            run_text(source, line, filename, namespace)
        except Exception as error:
            try:
                if not parts:
                    raise
                failures.extend(load_class(namespace, line, source, parts, filename))
            except Exception:
                failures.append((line, describe(error)))
                for name in imported:
                    namespace.setdefault(name, Stub(name))
    return failures


def no_files(*args, **kwargs):
    import unittest

    raise unittest.SkipTest("there are no files here")


def describe(error):
    try:
        text = str(error)
    except Exception as other:
        text = "str() failed with " + type(other).__name__
    return type(error).__name__ + ": " + text


def run_method(cls, method):
    import unittest

    skipped = getattr(cls, "__unittest_skip__", False) or getattr(getattr(cls, method), "__unittest_skip__", False)
    if skipped:
        return "skip", ""
    try:
        case = cls(method)
    except Exception as error:
        return "fail", "constructor: " + describe(error)
    expected_failure = getattr(getattr(cls, method), "__unittest_expecting_failure__", False)
    problem = None
    try:
        try:
            case.setUp()
        except Exception as error:
            problem = error
        else:
            try:
                result = getattr(case, method)()
                if result is not None and hasattr(result, "__await__"):
                    raise MissingModule("no event loop here")
            except Exception as error:
                problem = error
            try:
                case.tearDown()
            except Exception as error:
                problem = problem or error
    finally:
        try:
            case.doCleanups()
        except Exception as error:
            problem = problem or error
    problems = ([problem] if problem is not None else []) + case._subtest_problems
    for each in problems:
        if isinstance(each, unittest.SkipTest):
            return "skip", str(each)
    if expected_failure:
        return ("pass", "") if problems else ("fail", "unexpected success")
    if problems:
        return "fail", describe(problems[0])
    return "pass", ""


def classes_of(namespace):
    import unittest

    for name, value in list(namespace.items()):
        if isinstance(value, type) and issubclass(value, unittest.TestCase) and value.__module__ == namespace["__name__"]:
            yield name, value


def run(module_name, namespace, chunks, filename, done, with_doctests, unfit):
    import unittest

    namespace["open"] = no_files
    for line, message in load(namespace, chunks, filename):
        report("chunk", str(line), message)
    set_up = namespace.get("setUpModule")
    if set_up is not None:
        try:
            set_up()
        except Exception as error:
            report("chunk", "setUpModule", describe(error))
    for class_name, cls in classes_of(namespace):
        names = sorted(name for name in dir(cls) if name.startswith("test") and callable(getattr(cls, name, None)))
        pending = [name for name in names if class_name + "." + name not in done]
        if not pending:
            continue
        problem = None
        try:
            cls.setUpClass()
        except Exception as error:
            problem = error
        for method in pending:
            full = class_name + "." + method
            report("start", full)
            if full in unfit:
                status, message = "skip", "when an object goes away is not defined"
            elif problem is not None:
                status, message = ("skip" if isinstance(problem, unittest.SkipTest) else "fail"), "setUpClass: " + describe(problem)
            else:
                try:
                    status, message = run_method(cls, method)
                except Exception as error:
                    status, message = "fail", "runner: " + describe(error)
            report(status, full, message)
        try:
            if problem is None:
                cls.tearDownClass()
                cls.doClassCleanups()
        except Exception as error:
            report("chunk", class_name + ".tearDownClass", describe(error))
    if with_doctests:
        import doctest

        doctest.run_module(namespace, done, report)
    report("end", module_name)
