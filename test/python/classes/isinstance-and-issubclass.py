# isinstance and issubclass with tuples, unions and nested tuples.
class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(A(), B), isinstance(B(), (int, A)), isinstance(1, (str, (list, (int,)))), isinstance(True, int), isinstance(1, bool))
print(issubclass(B, A), issubclass(A, B), issubclass(B, (int, object)), issubclass(bool, int), issubclass(A, A), issubclass(int, object))
print(isinstance(1, int | str), isinstance('a', int | str), isinstance(1.0, int | str), isinstance(None, int | None), issubclass(bool, int | str))
print(isinstance(A, type), isinstance(type, type), isinstance(type, object), isinstance(object, type), issubclass(type, object))
print(isinstance(None, type(None)), isinstance(len, type(len)), isinstance(1, ()), isinstance(print, object))
for bad in (lambda: isinstance(1, 1), lambda: isinstance(1, [int]), lambda: isinstance(1, (int, 1)), lambda: isinstance(1, ('a', int)), lambda: isinstance(1, list[int]), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: issubclass(int, (1,))):
    try: print(bad())
    except TypeError as e: print(e)
