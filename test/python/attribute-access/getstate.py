# object.__getstate__: attributes, slots, both, or None.
class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


class Both(Slots):
    pass


class Plain:
    pass


class OfList(list):
    pass


both = Both()
both.x = 1
print(Slots().__getstate__(), both.__getstate__())
print(object().__getstate__(), [].__getstate__(), ValueError(1).__getstate__(), OfList().__getstate__())
plain = Plain()
print(plain.__getstate__())
plain.x = [1]
state = plain.__getstate__()
print(state, state is plain.__dict__, state["x"] is plain.x)
print(len.__getstate__(), (5).__getstate__(), "".__getstate__())
print(b"abc".__buffer__(0).tobytes(), bytearray(b"x").__buffer__(0).readonly, memoryview(b"abc")[1:].__buffer__(0).tobytes())
try:
    bytearray(b"x").__release_buffer__(b"abc".__buffer__(0))
except ValueError as error:
    print(error)
array = bytearray(b"abc")
view = array.__buffer__(0)
array.__release_buffer__(view)
array.append(1)
print(array)
