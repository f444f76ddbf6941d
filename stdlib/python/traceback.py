"""Extract, format and print information about Python stack traces."""

__all__ = [
    "extract_tb", "format_exception", "format_exception_only", "format_list", "format_tb", "print_exc", "format_exc",
    "print_exception", "print_last", "print_tb", "clear_frames", "FrameSummary", "StackSummary", "TracebackException",
    "print_list",
]


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()


def _parts(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is tb is _sentinel:
        if exc is not None:
            if isinstance(exc, BaseException):
                return exc, exc.__traceback__
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return None, None
    return value, tb


def _print(text, file):
    if file is None:
        sys = _loaded_module("sys")
        file = None if sys is None else getattr(sys, "stderr", None)
        if file is None:
            _write(text)
            return
    file.write(text)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """Format a stack trace and the exception information."""
    value, tb = _parts(exc, value, tb)
    if value is None:
        return ["NoneType: None\n"]
    return _format(value, tb, limit, bool(chain))


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file'."""
    for line in format_exception(exc, value, tb, limit, chain):
        _print(line, file)


def format_exc(limit=None, chain=True):
    """Like print_exc() but return a string."""
    return "".join(format_exception(_handled(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception being handled."""
    print_exception(_handled(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """Print the last uncaught exception; a program that goes on has none."""
    raise ValueError("no last exception")


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """Format the exception part of a traceback."""
    if value is _sentinel:
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    lines = _format_only(value)
    if show_group and isinstance(value, BaseExceptionGroup):
        for inner in value.exceptions:
            for text in format_exception_only(inner, show_group=True):
                lines.extend("   " + line + "\n" for line in text.rstrip("\n").split("\n"))
    return lines


def format_tb(tb, limit=None):
    """A shorthand for 'format_list(extract_tb(tb, limit))'."""
    return _format_stack(tb, limit)


def print_tb(tb, limit=None, file=None):
    """Print up to 'limit' stack trace entries from the traceback 'tb'."""
    for line in format_tb(tb, limit):
        _print(line, file)


def clear_frames(tb):
    "Clear all references to local variables in the frames of a traceback: there are none."


class FrameSummary:
    """Information about a single frame from a traceback."""

    __slots__ = ("filename", "lineno", "name", "line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self.locals = None if not locals else {k: repr(v) for k, v in locals.items()}

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals
            )
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    __hash__ = None

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    @classmethod
    def from_list(klass, a_list):
        """Create a StackSummary object from a list of FrameSummary objects or tuples."""
        result = klass()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format(self, **kwargs):
        """Format the stack ready for printing."""
        result = []
        for frame in self:
            text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
            if frame.line:
                text += f"    {frame.line.strip()}\n"
            result.append(text)
        return result


def extract_tb(tb, limit=None):
    """Return a StackSummary object representing a list of pre-processed entries from traceback."""
    entries = _entries(tb)
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    return StackSummary.from_list(entries)


def format_list(extracted_list):
    """Format a list of tuples or FrameSummary objects for printing."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print the list of tuples as returned by extract_tb() as a formatted stack trace to the given file."""
    for item in format_list(extracted_list):
        _print(item, file)


def _safe_text(value):
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"


class TracebackException:
    """An exception ready for rendering."""

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
        max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None,
    ):
        is_top = _seen is None
        if is_top:
            _seen = set()
        _seen.add(id(exc_value))
        self._value = exc_value
        self._traceback = exc_traceback
        self._limit = limit
        self._str = _safe_text(exc_value)
        self.exc_type = exc_type if save_exc_type else None
        self.exc_type_qualname = None if exc_type is None else exc_type.__qualname__
        self.exc_type_module = None if exc_type is None else exc_type.__module__
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = extract_tb(exc_traceback, limit)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if isinstance(exc_value, SyntaxError):
            for name in ("filename", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name))
            for name in ("lineno", "end_lineno"):
                number = getattr(exc_value, name)
                setattr(self, name, None if number is None else str(number))
        if not is_top:
            return

        def made(exc):
            return TracebackException(type(exc), exc, exc.__traceback__, limit=limit, _seen=_seen)

        # A queue rather than recursion: chains may be long, and each exception is taken once.
        queue = [(self, exc_value)]
        while queue:
            te, e = queue.pop()
            if e is None:
                continue
            if e.__cause__ is not None and id(e.__cause__) not in _seen:
                te.__cause__ = made(e.__cause__)
                queue.append((te.__cause__, e.__cause__))
            wanted = te.__cause__ is None and not e.__suppress_context__ if compact else True
            if e.__context__ is not None and wanted and id(e.__context__) not in _seen:
                te.__context__ = made(e.__context__)
                queue.append((te.__context__, e.__context__))
            if isinstance(e, BaseExceptionGroup):
                te.exceptions = [made(inner) for inner in e.exceptions]
                queue.extend(zip(te.exceptions, e.exceptions))

    def __eq__(self, other):
        if not isinstance(other, TracebackException):
            return NotImplemented
        hidden = ("_value", "_traceback")
        mine = {k: v for k, v in self.__dict__.items() if k not in hidden}
        return mine == {k: v for k, v in other.__dict__.items() if k not in hidden}

    __hash__ = None

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Create a TracebackException from an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        module, name = self.exc_type_module, self.exc_type_qualname
        return name if module in ("__main__", "builtins", None) else f"{module}.{name}"

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, **kwargs):
        """Format the exception part of the traceback."""
        if self._value is None:
            yield "NoneType: None\n"
            return
        yield from format_exception_only(self._value, show_group=show_group)

    def format(self, *, chain=True, **kwargs):
        """Format the exception."""
        if self._value is None:
            yield "NoneType: None\n"
            return
        yield from _format(self._value, self._traceback, self._limit, bool(chain))

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the result of self.format(chain=chain) to 'file'."""
        for line in self.format(chain=chain):
            _print(line, file)
