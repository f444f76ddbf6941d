# Runs inside CPython (pyodide). One program at a time, as if it were the script given to `python`.
import builtins
import gc
import io
import json
import linecache
import os
import sys
import traceback
import types
import warnings

RECURSION_LIMIT = 1000

warnings.simplefilter("ignore")
# What is alive now stays: collecting after each program then looks only at what that program left.
gc.collect()
gc.freeze()

_builtins_before = dict(vars(builtins))
_modules_before = dict(sys.modules)
_getrecursionlimit = sys.getrecursionlimit
_setrecursionlimit = sys.setrecursionlimit
_settled = {
    name: getattr(sys, name)
    for name in ("stdout", "stderr", "stdin", "displayhook", "excepthook", "unraisablehook", "argv", "path", "flags")
}


def _frames_above():
    frame = sys._getframe(1)
    depth = 0
    while frame is not None:
        depth += 1
        frame = frame.f_back
    return depth


def _restore():
    builtins_now = vars(builtins)
    for name in list(builtins_now):
        if name not in _builtins_before:
            del builtins_now[name]
    builtins_now.update(_builtins_before)
    for name in list(sys.modules):
        # What the standard library loads may stay: loading it twice would make two of every class.
        if name not in _modules_before and name.partition(".")[0] not in sys.stdlib_module_names:
            del sys.modules[name]
    sys.modules.update(_modules_before)
    for name, value in _settled.items():
        setattr(sys, name, value)
    sys.getrecursionlimit = _getrecursionlimit
    sys.setrecursionlimit = _setrecursionlimit
    sys.settrace(None)
    sys.setprofile(None)
    sys.set_asyncgen_hooks(None, None)
    sys.set_int_max_str_digits(4300)
    warnings.resetwarnings()
    warnings.simplefilter("ignore")


def _safe_str(value):
    try:
        return str(value)
    except BaseException as error:
        return f"<str() failed: {type(error).__name__}>"


def _type_name(value):
    kind = type(value)
    return kind.__qualname__ if kind.__module__ in ("builtins", "__main__") else f"{kind.__module__}.{kind.__qualname__}"


def _traceback_text(error):
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    return "".join(traceback.TracebackException(type(error), error, trace, compact=True).format())


class _Waiting:
    """Stands for the selector of an event loop: nothing ever comes, but time passes, at once."""

    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("all tasks are waiting, and nothing is left that could wake them")
        self.loop.now += timeout
        return []


def _virtual_time():
    """asyncio without sockets, and with a clock that begins at zero and jumps to the next timer."""
    import asyncio

    class Loop(asyncio.base_events.BaseEventLoop):
        def __init__(self):
            super().__init__()
            self.now = 0.0
            self._selector = _Waiting(self)

        def time(self):
            return self.now

        def _process_events(self, events):
            pass

        def _write_to_self(self):
            pass

    # Pyodide's loop counts as running all the time, and its own `run` leaves the work to the browser's loop.
    def run(main, *, debug=None, loop_factory=None):
        if asyncio.events._get_running_loop() is not None:
            raise RuntimeError("asyncio.run() cannot be called from a running event loop")
        with asyncio.Runner(debug=debug, loop_factory=loop_factory) as runner:
            return runner.run(main)

    asyncio.run = run
    asyncio.events.new_event_loop = asyncio.new_event_loop = Loop


def run(source, filename, stdin=""):
    if "asyncio" not in source:
        return _run(source, filename, stdin)
    _virtual_time()
    from asyncio.events import _get_running_loop, _set_running_loop

    outer = _get_running_loop()
    _set_running_loop(None)
    try:
        return _run(source, filename, stdin)
    finally:
        _set_running_loop(outer)


def _run(source, filename, stdin):
    out = io.StringIO()
    module = types.ModuleType("__main__")
    module.__builtins__ = builtins
    module.__file__ = filename
    linecache.cache[filename] = (len(source), None, [line + "\n" for line in source.split("\n")], filename)
    # The compiler reads the line of an error it finds late from the file.
    with open(filename, "w", encoding="utf-8", errors="surrogatepass", newline="") as file:
        file.write(source)
    result = {}
    # The frames of the harness must not eat into the depth a script has.
    above = _frames_above()
    sys.getrecursionlimit = lambda: _getrecursionlimit() - above
    sys.setrecursionlimit = lambda limit: _setrecursionlimit(limit + above)
    try:
        sys.modules["__main__"] = module
        sys.stdout = out
        sys.stderr = io.StringIO()
        sys.stdin = io.StringIO(stdin)
        sys.argv = [filename]
        _setrecursionlimit(RECURSION_LIMIT + above)
        try:
            exec(compile(source, filename, "exec", dont_inherit=True), module.__dict__)
        except SystemExit as error:
            result["exit"] = error.code if error.code is None or isinstance(error.code, int) else _safe_str(error.code)
        except BaseException as error:
            _setrecursionlimit(RECURSION_LIMIT + above + 1000)
            result["type"] = _type_name(error)
            result["message"] = _safe_str(error)
            result["traceback"] = _traceback_text(error)
        # A stream the script replaced or closed does not lose what it wrote before.
        result["stdout"] = "" if out.closed else out.getvalue()
    finally:
        _setrecursionlimit(RECURSION_LIMIT + above)
        linecache.cache.pop(filename, None)
        os.remove(filename)
        sys.modules.pop("__main__", None)
        # What the program left dies here, and what it prints while dying belongs to nobody.
        sys.stdout = io.StringIO()
        module.__dict__.clear()
        gc.collect()
        _restore()
    return result


def run_json(text):
    return json.dumps(run(**json.loads(text)))
