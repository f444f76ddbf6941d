"""Warnings are not shown here; what a test warns itself is recorded for it."""

_records = []
filters = []
_registry = {}


class WarningMessage:
    def __init__(self, message, category):
        self.message, self.category = message, category


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self.record = record

    def __enter__(self):
        if self.record:
            _records.append([])
            return _records[-1]

    def __exit__(self, *exc):
        if self.record:
            _records.pop()


def warn(message, category=UserWarning, *args, **kwargs):
    if _records:
        _records[-1].append(WarningMessage(message if isinstance(message, Warning) else category(message), category))


def _ignore(*args, **kwargs):
    pass


simplefilter = filterwarnings = resetwarnings = warn_explicit = showwarning = _deprecated = _ignore
