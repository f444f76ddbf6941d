# None, True, False, Ellipsis, NotImplemented and __debug__.
print(None, True, False, ..., Ellipsis, NotImplemented, __debug__)
print(type(None), type(True), type(...), type(NotImplemented))
print(True + True, True * 3, -True, ~False, True / 2, False ** 0)
print(True == 1, True is True, 1 == 1.0, None == 0, None == False)
print([None, ..., True], (None,), {None: ...})
print(bool(...), bool(None), repr(Ellipsis))
print(None is None, not None, None or 'x', None and 'x')
