from unittest import SkipTest


def assert_python_ok(*args, **kwargs):
    raise SkipTest("there are no processes here")


assert_python_failure = make_script = spawn_python = kill_python = run_python_until_end = assert_python_ok
