from unittest import SkipTest

TESTFN = "no-such-file"
TESTFN_UNICODE = TESTFN


def _no_files(*args, **kwargs):
    raise SkipTest("there are no files here")


temp_cwd = temp_dir = create_empty_file = rmtree = change_cwd = EnvironmentVarGuard = FakePath = _no_files


def unlink(name):
    pass
