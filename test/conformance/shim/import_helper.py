from unittest import SkipTest


def import_module(name, *args, **kwargs):
    try:
        module = __import__(name)
        for part in name.split(".")[1:]:
            module = getattr(module, part)
        return module
    except (ImportError, AttributeError):
        raise SkipTest("no module " + name) from None


def import_fresh_module(name, *args, **kwargs):
    raise SkipTest("modules cannot be loaded twice here")


ensure_lazy_imports = ready_to_import = import_fresh_module
