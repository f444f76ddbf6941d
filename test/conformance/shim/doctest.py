"""A small doctest: every example counts as a test of its own; the examples of a text share their names."""

import sys
from unittest import SkipTest

SKIPPED = "asks for what is not here"
ELLIPSIS = "ELLIPSIS"
NORMALIZE_WHITESPACE = "NORMALIZE_WHITESPACE"
IGNORE_EXCEPTION_DETAIL = "IGNORE_EXCEPTION_DETAIL"


def DocTestSuite(*args, **kwargs):
    return None


def testmod(*args, **kwargs):
    return (0, 0)


class _Capture:
    encoding = "utf-8"

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        pass


def _examples(text):
    """(line, source, expected, options) of each example."""
    lines = text.expandtabs().split("\n")
    i = 0
    while i < len(lines):
        stripped = lines[i].lstrip()
        if not (stripped.startswith(">>> ") or stripped == ">>>"):
            i += 1
            continue
        start, indent = i, len(lines[i]) - len(stripped)
        source = [stripped[4:]]
        i += 1
        while i < len(lines) and lines[i][indent:].startswith("...") and lines[i][indent + 3 : indent + 4] in ("", " "):
            source.append(lines[i][indent + 4 :])
            i += 1
        expected = []
        while i < len(lines) and lines[i].strip() and not lines[i][indent:].startswith(">>>"):
            expected.append(lines[i][indent:])
            i += 1
        options = set()
        for line in source:
            if "# doctest:" in line:
                options |= {word.strip("+, ") for word in line.split("# doctest:")[1].replace(",", " ").split()}
        yield start + 1, "\n".join(source) + "\n", "\n".join(expected) + ("\n" if expected else ""), options


def _wild(expected, actual):
    """`...` stands for any text."""
    pieces = expected.split("...")
    if len(pieces) == 1:
        return expected == actual
    if not actual.startswith(pieces[0]):
        return False
    at = len(pieces[0])
    for piece in pieces[1:-1]:
        at = actual.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return len(actual) - at >= len(pieces[-1]) and actual.endswith(pieces[-1])


def _same(expected, actual, options):
    expected = expected.replace("<BLANKLINE>", "")
    actual = "\n".join(line.rstrip() if not line.strip() else line for line in actual.split("\n"))
    if expected == actual:
        return True
    if "NORMALIZE_WHITESPACE" in options:
        expected, actual = " ".join(expected.split()), " ".join(actual.split())
    if "ELLIPSIS" in options:
        return _wild(expected, actual)
    return expected == actual


def _describe(error):
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ in ("builtins", "__main__") else kind.__module__ + "." + kind.__qualname__
    text = error.msg if isinstance(error, SyntaxError) else str(error)
    return name + (": " + text if text else "") + "\n"


def _run(source, expected, options, names):
    capture, before = _Capture(), sys.stdout
    error = None
    sys.stdout = capture
    try:
        exec(compile(source, "<doctest>", "single"), names)
    except SkipTest:
        return SKIPPED
    except Exception as caught:
        error = caught
    finally:
        sys.stdout = before
    output = "".join(capture.parts)
    if expected.startswith("Traceback (most recent call last):"):
        if error is None:
            return "no exception, but " + repr(output)
        said = [line for line in expected.split("\n")[1:] if line and not line.startswith(" ")]
        wanted, actual = "\n".join(said) + "\n", _describe(error)
        if "IGNORE_EXCEPTION_DETAIL" in options:
            wanted, actual = wanted.split(":")[0].split(".")[-1].strip(), actual.split(":")[0].split(".")[-1].strip()
        return None if _same(wanted, actual, options) else repr(actual) + " instead of " + repr(wanted)
    if error is not None:
        return _describe(error)
    return None if _same(expected, output, options) else repr(output) + " instead of " + repr(expected)


def _texts(namespace):
    if namespace.get("__doc__"):
        yield "__doc__", namespace["__doc__"]
    tests = namespace.get("__test__", {})
    for name, value in tests.items():
        yield name, value if isinstance(value, str) else (value.__doc__ or "")
    for name, value in list(namespace.items()):
        if getattr(value, "__module__", None) == namespace["__name__"] and callable(value) and isinstance(getattr(value, "__doc__", None), str):
            yield name, value.__doc__


def run_module(namespace, done, report):
    for name, text in _texts(namespace):
        names = dict(namespace)
        for line, source, expected, options in _examples(text):
            full = "doctest:" + name + ":" + str(line)
            # What was done before is run again without a word: later examples need its names.
            if full not in done:
                report("start", full)
            problem = _run(source, expected, options, names)
            if full not in done:
                status = "pass" if problem is None else "skip" if problem is SKIPPED else "fail"
                report(status, full, problem or "")
