"""What the tests take from test.support."""

import sys
import unittest
from unittest import SkipTest

verbose = 0
MAX_Py_ssize_t = sys.maxsize
NHASHBITS = sys.hash_info.width if hasattr(sys, "hash_info") else 64
is_wasi = is_emscripten = is_android = is_apple = is_apple_mobile = is_jython = False
is_wasm32 = Py_GIL_DISABLED = Py_DEBUG = MS_WINDOWS = False
has_subprocess_support = has_fork_support = has_socket_support = False
HAVE_DOCSTRINGS = MISSING_C_DOCSTRINGS = False
PGO = False
SHORT_TIMEOUT = LONG_TIMEOUT = LOOPBACK_TIMEOUT = 30
_1M, _1G, _2G, _4G = 2**20, 2**30, 2**31, 2**32
max_memuse = 0
real_max_memuse = 0


class TestFailed(Exception):
    pass


class ResourceDenied(SkipTest):
    pass


def _skip_always(*args, **kwargs):
    if len(args) == 1 and not kwargs and callable(args[0]):
        return unittest.skip("not for this machine")(args[0])
    return unittest.skip("not for this machine")


# Details of one implementation, machine resources, and what an interpreter without processes cannot do.
cpython_only = unittest.skip("a detail of CPython")
bigmemtest = bigaddrspacetest = requires_resource = requires_subprocess = requires_docstrings = _skip_always
refcount_test = cpython_only
requires_limited_api = requires_specialization = requires_gil_enabled = cpython_only
anticipate_failure = run_with_locale = run_with_tz = run_with_locales = _skip_always
no_tracing = suppress_immortalization = nomemtest = lambda item=None, *a, **k: item if callable(item) else (lambda f: f)
reset_code = no_rerun = no_tracing
requires_IEEE_754 = lambda item: item
skip_if_sanitizer = skip_emscripten_stack_overflow = skip_wasi_stack_overflow = lambda *a, **k: (lambda item: item)
skip_on_s390x = skip_if_pgo_task = lambda item: item


def impl_detail(msg=None, **guards):
    return unittest.skip(msg or "a detail of one implementation")


def check_impl_detail(**guards):
    return not guards.get("cpython", False) if guards else False


def gc_collect():
    raise SkipTest("there is no collector here")


def collision_stats(nbins, nballs):
    raise SkipTest("statistics of hashes")


def is_resource_enabled(name):
    return False


def requires(name, msg=None):
    raise ResourceDenied(name)


def sortdict(d):
    return "{" + ", ".join("%r: %r" % pair for pair in sorted(d.items())) + "}"


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise SkipTest(name) from None


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __hash__(self):
        return 0


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False

    def __le__(self, other):
        return self == other

    def __gt__(self, other):
        return self != other

    def __ge__(self, other):
        return True

    __hash__ = object.__hash__


class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False

    def __ge__(self, other):
        return self == other

    def __lt__(self, other):
        return self != other

    def __le__(self, other):
        return True

    __hash__ = object.__hash__


ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST = _AlwaysEqual(), _NeverEqual(), _Largest(), _Smallest()
C_RECURSION_LIMIT = Py_C_RECURSION_LIMIT = EXCEEDS_RECURSION_LIMIT = 5000


def exceeds_recursion_limit():
    return 5000


def check_syntax_error(case, statement, errtext="", *, lineno=None, offset=None):
    with case.assertRaisesRegex(SyntaxError, errtext) as context:
        compile(statement, "<test string>", "exec")
    error = context.exception
    case.assertIsNotNone(error.lineno)
    if lineno is not None:
        case.assertEqual(error.lineno, lineno)
    case.assertIsNotNone(error.offset)
    if offset is not None:
        case.assertEqual(error.offset, offset)


def check_free_after_iterating(case, iter, cls, args=()):
    raise SkipTest("when an object goes away is not defined")


def check_sizeof(*args):
    raise SkipTest("sizes")


calcobjsize = calcvobjsize = check_disallow_instantiation = check_sizeof


def maybe_get_event_loop_policy():
    return None


class swap_attr:
    def __init__(self, obj, name, value):
        self.obj, self.name, self.value = obj, name, value

    def __enter__(self):
        self.had = hasattr(self.obj, self.name)
        self.before = getattr(self.obj, self.name, None)
        setattr(self.obj, self.name, self.value)
        return self.before

    def __exit__(self, *exc):
        if self.had:
            setattr(self.obj, self.name, self.before)
        else:
            delattr(self.obj, self.name)


class swap_item:
    def __init__(self, obj, key, value):
        self.obj, self.key, self.value = obj, key, value

    def __enter__(self):
        self.had = self.key in self.obj
        self.before = self.obj[self.key] if self.had else None
        self.obj[self.key] = self.value
        return self.before

    def __exit__(self, *exc):
        if self.had:
            self.obj[self.key] = self.before
        else:
            del self.obj[self.key]


class _Stream:
    encoding = "utf-8"
    errors = "strict"

    def __init__(self):
        self._text = ""

    def write(self, text):
        self._text += text
        return len(text)

    def flush(self):
        pass

    def getvalue(self):
        return self._text


class captured_output:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.before = getattr(sys, self.name)
        stream = _Stream()
        setattr(sys, self.name, stream)
        return stream

    def __exit__(self, *exc):
        setattr(sys, self.name, self.before)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


class catch_unraisable_exception:
    """Unraisable exceptions are not told here: tests that look at one fail."""

    unraisable = None

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


class set_recursion_limit:
    def __init__(self, limit):
        self.limit = limit

    def __enter__(self):
        self.before = sys.getrecursionlimit()
        sys.setrecursionlimit(self.limit)

    def __exit__(self, *exc):
        sys.setrecursionlimit(self.before)


def infinite_recursion(max_depth=100):
    return set_recursion_limit(max(max_depth, 100) + 50)


class adjust_int_max_str_digits:
    def __init__(self, digits):
        self.digits = digits

    def __enter__(self):
        self.before = sys.get_int_max_str_digits()
        sys.set_int_max_str_digits(self.digits)

    def __exit__(self, *exc):
        sys.set_int_max_str_digits(self.before)


class disable_gc:
    def __enter__(self):
        pass

    def __exit__(self, *exc):
        pass


def __getattr__(name):
    from conformance import Stub

    if name.startswith("__"):
        raise AttributeError(name)
    return Stub("test.support." + name)
