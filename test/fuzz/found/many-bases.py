class Entries:
    def __mro_entries__(self, bases):
        return (object,) * 200_000
try:
    class C(Entries()): pass
except TypeError as e:
    print(e)
classes = tuple(type("B", (), {}) for _ in range(800))
type("C", classes, {})
