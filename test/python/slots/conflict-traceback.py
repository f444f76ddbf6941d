# A slot that a class variable hides.
class Good: __slots__ = ('a', 'b')
print(Good.__slots__)
class Bad:
    __slots__ = ('a', 'b')
    a = 1
