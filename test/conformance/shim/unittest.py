"""A small unittest: TestCase and its assertions, skipping, cleanups and sub-tests."""

import patterns


class SkipTest(Exception):
    pass


def skip(reason=""):
    def mark(item):
        if isinstance(item, type):
            item.__unittest_skip__ = True
            return item

        def skipped(*args, **kwargs):
            raise SkipTest(reason)

        skipped.__name__ = getattr(item, "__name__", "skipped")
        skipped.__unittest_skip__ = True
        return skipped

    if callable(reason):
        item, reason = reason, ""
        return mark(item)
    return mark


def skipIf(condition, reason=""):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason=""):
    return skipIf(not condition, reason)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


class _SubTest:
    def __init__(self, case):
        self.case = case

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is None or not isinstance(error, Exception) or isinstance(error, SkipTest):
            return False
        self.case._subtest_problems.append(error)
        return True


class _AssertRaises:
    def __init__(self, case, expected, pattern=None):
        self.case, self.expected, self.pattern, self.exception = case, expected, pattern, None

    def handle(self, args, kwargs):
        function, *rest = args
        with self:
            function(*rest, **kwargs)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        names = getattr(self.expected, "__name__", str(self.expected))
        if kind is None:
            raise self.case.failureException(names + " not raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.pattern is not None and not patterns.search(self.pattern, str(error)):
            raise self.case.failureException(repr(self.pattern) + " does not match " + repr(str(error)))
        return True


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = None

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._subtest_problems = []

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        if "_class_cleanups" not in cls.__dict__:
            cls._class_cleanups = []
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def doClassCleanups(cls):
        while cls.__dict__.get("_class_cleanups"):
            function, args, kwargs = cls._class_cleanups.pop()
            function(*args, **kwargs)

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def enterContext(self, manager):
        result = type(manager).__enter__(manager)
        self.addCleanup(type(manager).__exit__, manager, None, None, None)
        return result

    def id(self):
        return type(self).__name__ + "." + self._testMethodName

    def __str__(self):
        return self._testMethodName

    def shortDescription(self):
        return None

    def subTest(self, msg=None, **params):
        return _SubTest(self)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def addTypeEqualityFunc(self, kind, function):
        pass

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _check(self, condition, msg, *parts):
        if not condition:
            texts = []
            for part in parts:
                if isinstance(part, str) and part.startswith(" "):
                    texts.append(part)
                else:
                    try:
                        texts.append(repr(part)[:120])
                    except Exception as error:
                        texts.append("<repr failed: " + type(error).__name__ + ">")
            raise self.failureException("".join(texts) + (" : " + str(msg) if msg is not None else ""))

    def assertTrue(self, value, msg=None):
        self._check(value, msg, value, " is not true")

    def assertFalse(self, value, msg=None):
        self._check(not value, msg, value, " is not false")

    def assertEqual(self, first, second, msg=None):
        self._check(first == second, msg, first, " != ", second)

    def assertNotEqual(self, first, second, msg=None):
        self._check(first != second, msg, first, " == ", second)

    def assertIs(self, first, second, msg=None):
        self._check(first is second, msg, first, " is not ", second)

    def assertIsNot(self, first, second, msg=None):
        self._check(first is not second, msg, first, " is ", second)

    def assertIsNone(self, value, msg=None):
        self._check(value is None, msg, value, " is not None")

    def assertIsNotNone(self, value, msg=None):
        self._check(value is not None, msg, value, " is None")

    def assertIn(self, member, container, msg=None):
        self._check(member in container, msg, member, " not in ", container)

    def assertNotIn(self, member, container, msg=None):
        self._check(member not in container, msg, member, " in ", container)

    def assertIsInstance(self, value, kind, msg=None):
        self._check(isinstance(value, kind), msg, value, " is no ", kind)

    def assertNotIsInstance(self, value, kind, msg=None):
        self._check(not isinstance(value, kind), msg, value, " is ", kind)

    def assertIsSubclass(self, cls, kind, msg=None):
        self._check(issubclass(cls, kind), msg, cls, " is no subclass of ", kind)

    def assertNotIsSubclass(self, cls, kind, msg=None):
        self._check(not issubclass(cls, kind), msg, cls, " is a subclass of ", kind)

    def assertHasAttr(self, value, name, msg=None):
        self._check(hasattr(value, name), msg, value, " has no ", name)

    def assertNotHasAttr(self, value, name, msg=None):
        self._check(not hasattr(value, name), msg, value, " has ", name)

    def assertStartsWith(self, text, prefix, msg=None):
        self._check(text.startswith(prefix), msg, text, " does not start with ", prefix)

    def assertEndsWith(self, text, suffix, msg=None):
        self._check(text.endswith(suffix), msg, text, " does not end with ", suffix)

    def assertLess(self, first, second, msg=None):
        self._check(first < second, msg, first, " not < ", second)

    def assertLessEqual(self, first, second, msg=None):
        self._check(first <= second, msg, first, " not <= ", second)

    def assertGreater(self, first, second, msg=None):
        self._check(first > second, msg, first, " not > ", second)

    def assertGreaterEqual(self, first, second, msg=None):
        self._check(first >= second, msg, first, " not >= ", second)

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near = abs(first - second) <= delta if delta is not None else round(abs(first - second), 7 if places is None else places) == 0
        self._check(near, msg, first, " is not near ", second)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        far = abs(first - second) > delta if delta is not None else round(abs(first - second), 7 if places is None else places) != 0
        self._check(first != second and far, msg, first, " is near ", second)

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if seq_type is not None:
            self.assertIsInstance(first, seq_type)
            self.assertIsInstance(second, seq_type)
        if first == second:
            return
        self._check(len(first) == len(second) and all(a == b for a, b in zip(first, second)), msg, first, " != ", second)

    def assertListEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, list)

    def assertTupleEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, tuple)

    def assertSetEqual(self, first, second, msg=None):
        self._check(not first.difference(second) and not second.difference(first), msg, first, " != ", second)

    def assertDictEqual(self, first, second, msg=None):
        self.assertIsInstance(first, dict)
        self.assertIsInstance(second, dict)
        self._check(first == second, msg, first, " != ", second)

    def assertMultiLineEqual(self, first, second, msg=None):
        self._check(first == second, msg, first, " != ", second)

    def assertCountEqual(self, first, second, msg=None):
        left, right = list(first), list(second)
        for item in left:
            self._check(item in right, msg, item, " is too much in ", left)
            right.remove(item)
        self._check(not right, msg, right, " is missing in ", left)

    def assertRegex(self, text, expected, msg=None):
        self._check(patterns.search(expected, text), msg, text, " does not match ", expected)

    def assertNotRegex(self, text, unexpected, msg=None):
        self._check(not patterns.search(unexpected, text), msg, text, " matches ", unexpected)

    def assertRaises(self, expected, *args, **kwargs):
        context = _AssertRaises(self, expected)
        if not args:
            return context
        if args[0] is None:
            return context
        context.handle(args, kwargs)

    def assertRaisesRegex(self, expected, pattern, *args, **kwargs):
        context = _AssertRaises(self, expected, pattern)
        if not args:
            return context
        context.handle(args, kwargs)

    def assertWarns(self, expected, *args, **kwargs):
        raise SkipTest("there are no warnings here")

    def assertWarnsRegex(self, expected, pattern, *args, **kwargs):
        raise SkipTest("there are no warnings here")

    def assertNoLogs(self, *args, **kwargs):
        raise SkipTest("there is no logging here")

    assertLogs = assertNoLogs
    failUnless = assertTrue


class IsolatedAsyncioTestCase(TestCase):
    def setUp(self):
        raise SkipTest("there is no event loop here")


class TestSuite:
    def __init__(self, tests=()):
        self.tests = list(tests)

    def addTest(self, test):
        self.tests.append(test)


def main(*args, **kwargs):
    pass


defaultTestLoader = TestLoader = None
