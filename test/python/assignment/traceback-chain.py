# The second target of a chain fails after the first was set.
class Sealed:
    __slots__ = ()
a = Sealed()
x = a.y = 5
