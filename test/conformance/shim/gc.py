"""Collection happens by itself."""


def collect(generation=2):
    return 0


def isenabled():
    return True


def _nothing(*args):
    pass


enable = disable = freeze = unfreeze = _nothing


def __getattr__(name):
    from conformance import Stub

    if name.startswith("__"):
        raise AttributeError(name)
    return Stub("gc." + name)
