# type, object, isinstance and friends on built-ins.
for v in (1, 1.0, 'a', b'a', None, True, [], (), {}, set(), range(1), len, print, int, type, object(), lambda: 0, (x for x in []), ..., NotImplemented, slice(1), 1j, frozenset(), bytearray(), memoryview(b''), zip(), map(len, []), enumerate([]), iter([]), ValueError(), property(), classmethod(len), staticmethod(len), super(int, 1), [].append, str.upper, int.__add__, (5).__add__, int | str, list[int], type('X', (), {})):
    print(type(v), type(v).__name__, type(v).__mro__[-1] is object)
print(type(type), type(object), object.__bases__, int.__bases__, bool.__bases__, type.__mro__, type(5) is int, type(5)('7'), type([])(), type(None)(), object() == object())
for c in (int, str, list, dict, object, type, Exception): print(c, c.__name__, c.__qualname__, c.__module__, callable(c))
for bad in ('type(None)(1)', 'type(...)(1)', 'type(len)()', 'type(x for x in [])()', 'object(1)', 'type(lambda: 0)()', 'type(range(1))', 'type(NotImplemented)(1)', 'type(iter([]))()', 'type()', 'type(1, 2)', 'type({}.keys())()', 'int.x = 1', 'object.x = 1', 'type.mro()'):
    try: exec(bad); print(bad, 'ok')
    except TypeError as e: print(bad, '->', e)
