from unittest import SkipTest


class _Recorder(list):
    warnings = property(lambda self: self)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass

    def reset(self):
        pass


def _needs_warnings(*args, **kwargs):
    raise SkipTest("there are no warnings here")


check_syntax_warning = check_warnings = _needs_warnings


def check_no_warnings(case, *args, **kwargs):
    return _Recorder()


def save_restore_warnings_filters():
    return _Recorder()


def ignore_warnings(*args, **kwargs):
    return lambda item: item


check_no_resource_warning = check_no_warnings
