"""JSON (JavaScript Object Notation) <https://json.org>, a data interchange format."""

__version__ = "2.0.9"
__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


class JSONDecodeError(ValueError):
    """Subclass of ValueError with the following additional properties:

    msg: The unformatted error message
    doc: The JSON document being parsed
    pos: The start index of doc where parsing failed
    lineno: The line corresponding to pos
    colno: The column corresponding to pos
    """

    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class JSONDecoder:
    """Simple JSON decoder."""

    __module__ = "json.decoder"

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
        object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def _read(self, s, start, whole):
        return _decode(
            str.__str__(s), start, whole, JSONDecodeError, bool(self.strict), self.object_hook, self.object_pairs_hook,
            None if self.parse_float is float else self.parse_float, None if self.parse_int is int else self.parse_int,
            self.parse_constant,
        )

    def decode(self, s):
        """Return the Python representation of ``s`` (a ``str`` instance containing a JSON document)."""
        return self._read(s, 0, True)

    def raw_decode(self, s, idx=0):
        """Decode a JSON document from ``s`` beginning at ``idx``; return it and where it ends."""
        if idx < 0:
            raise ValueError("idx cannot be negative")
        return self._read(s, idx, False)


def _key_text(key, encoder):
    if isinstance(key, str):
        return key
    if isinstance(key, float):
        return _float_text(key, encoder)
    if key is True:
        return "true"
    if key is False:
        return "false"
    if key is None:
        return "null"
    if isinstance(key, int):
        return int.__repr__(key)
    if encoder.skipkeys:
        return None
    raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")


def _float_text(value, encoder):
    if value != value:
        text = "NaN"
    elif value == _INFINITY:
        text = "Infinity"
    elif value == -_INFINITY:
        text = "-Infinity"
    else:
        return float.__repr__(value)
    if not encoder.allow_nan:
        raise ValueError(f"Out of range float values are not JSON compliant: {value!r}")
    return text


_INFINITY = float("inf")


class _Pieces:
    """Writes a document piece by piece, as iterencode and dump hand it out."""

    def __init__(self, encoder, indent):
        self.encoder = encoder
        self.indent = indent
        self.markers = {} if encoder.check_circular else None

    def scalar(self, value):
        if isinstance(value, str):
            return _quote(value, self.encoder.ensure_ascii)
        if value is None:
            return "null"
        if value is True:
            return "true"
        if value is False:
            return "false"
        if isinstance(value, int):
            return int.__repr__(value)
        if isinstance(value, float):
            return _float_text(value, self.encoder)
        return None

    def enter(self, value):
        if self.markers is not None:
            key = id(value)
            if key in self.markers:
                raise ValueError("Circular reference detected")
            self.markers[key] = value

    def leave(self, value):
        if self.markers is not None:
            del self.markers[id(value)]

    def write(self, value, level):
        text = self.scalar(value)
        if text is not None:
            yield text
        elif isinstance(value, (list, tuple)):
            yield from self.write_list(value, level)
        elif isinstance(value, dict):
            yield from self.write_dict(value, level)
        else:
            self.enter(value)
            made = self.encoder.default(value)
            try:
                yield from self.write(made, level)
            except GeneratorExit:
                raise
            except BaseException as exc:
                exc.add_note(f"when serializing {type(value).__name__} object")
                raise
            self.leave(value)

    def write_list(self, items, level):
        if not items:
            yield "[]"
            return
        self.enter(items)
        buffer = "["
        separator = self.encoder.item_separator
        newline = None
        if self.indent is not None:
            level += 1
            newline = "\n" + self.indent * level
            separator += newline
            buffer += newline
        for i, value in enumerate(items):
            if i:
                buffer = separator
            try:
                text = self.scalar(value)
                if text is not None:
                    yield buffer + text
                else:
                    yield buffer
                    yield from self.write(value, level)
            except GeneratorExit:
                raise
            except BaseException as exc:
                exc.add_note(f"when serializing {type(items).__name__} item {i}")
                raise
        if newline is not None:
            yield "\n" + self.indent * (level - 1)
        yield "]"
        self.leave(items)

    def write_dict(self, mapping, level):
        if not mapping:
            yield "{}"
            return
        self.enter(mapping)
        yield "{"
        separator = self.encoder.item_separator
        newline = None
        if self.indent is not None:
            level += 1
            newline = "\n" + self.indent * level
            separator += newline
        first = True
        items = sorted(mapping.items()) if self.encoder.sort_keys else mapping.items()
        for key, value in items:
            name = _key_text(key, self.encoder)
            if name is None:
                continue
            if first:
                first = False
                if newline is not None:
                    yield newline
            else:
                yield separator
            yield _quote(name, self.encoder.ensure_ascii)
            yield self.encoder.key_separator
            try:
                text = self.scalar(value)
                if text is not None:
                    yield text
                else:
                    yield from self.write(value, level)
            except GeneratorExit:
                raise
            except BaseException as exc:
                exc.add_note(f"when serializing {type(mapping).__name__} item {key!r}")
                raise
        if not first and newline is not None:
            yield "\n" + self.indent * (level - 1)
        yield "}"
        self.leave(mapping)


class JSONEncoder:
    """Extensible JSON encoder for Python data structures."""

    __module__ = "json.encoder"

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
        separators=None, default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Return a serializable object for ``o``, or raise TypeError; to be overridden."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return a JSON string representation of a Python data structure."""
        if type(self).iterencode is not JSONEncoder.iterencode:
            return "".join(list(self.iterencode(o, _one_shot=True)))
        return self._whole(o)

    def _whole(self, o):
        return _encode(
            o, bool(self.skipkeys), bool(self.ensure_ascii), bool(self.check_circular), bool(self.allow_nan),
            self._indent_text(), self.item_separator, self.key_separator, bool(self.sort_keys),
            None if type(self).default is JSONEncoder.default and "default" not in self.__dict__ else self.default,
        )

    def _indent_text(self):
        if self.indent is None or isinstance(self.indent, str):
            return self.indent
        return " " * self.indent

    def iterencode(self, o, _one_shot=False):
        """Encode the given object and yield each string representation as available."""
        if _one_shot:
            return (self._whole(o),)
        return _Pieces(self, self._indent_text()).write(o, 0)


def dump(
    obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
    separators=None, default=None, sort_keys=False, **kw,
):
    """Serialize ``obj`` as a JSON formatted stream to ``fp`` (a ``.write()``-supporting file-like object)."""
    if cls is None:
        cls = JSONEncoder
    encoder = cls(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
        separators=separators, default=default, sort_keys=sort_keys, **kw,
    )
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def dumps(
    obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
    separators=None, default=None, sort_keys=False, **kw,
):
    """Serialize ``obj`` to a JSON formatted ``str``."""
    if cls is None and separators is None and indent is None and not kw:
        return _encode(
            obj, bool(skipkeys), bool(ensure_ascii), bool(check_circular), bool(allow_nan), None, ", ", ": ",
            bool(sort_keys), default,
        )
    if cls is None:
        cls = JSONEncoder
    return cls(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
        separators=separators, default=default, sort_keys=sort_keys, **kw,
    ).encode(obj)


def detect_encoding(b):
    """The encoding of JSON text in bytes, by its byte order mark or its zero bytes."""
    if b.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def load(
    fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw
):
    """Deserialize ``fp`` (a ``.read()``-supporting file-like object) to a Python object."""
    return loads(
        fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
        parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw,
    )


def loads(
    s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw
):
    """Deserialize ``s`` (a ``str``, ``bytes`` or ``bytearray`` instance containing a JSON document)."""
    if not isinstance(s, str):
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
        s = s.decode(detect_encoding(s), "surrogatepass")
    elif s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    if cls is None and not kw:
        return _decode(
            str.__str__(s), 0, True, JSONDecodeError, True, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant
        )
    if cls is None:
        cls = JSONDecoder
    if object_hook is not None:
        kw["object_hook"] = object_hook
    if object_pairs_hook is not None:
        kw["object_pairs_hook"] = object_pairs_hook
    if parse_float is not None:
        kw["parse_float"] = parse_float
    if parse_int is not None:
        kw["parse_int"] = parse_int
    if parse_constant is not None:
        kw["parse_constant"] = parse_constant
    return cls(**kw).decode(s)


from json import decoder, encoder
