# __set_name__ order, and what happens when it fails.
class N:
    def __init__(self, tag): self.tag = tag
    def __set_name__(self, owner, name): print(self.tag, owner.__name__, name)
class C:
    b = N('first')
    a = N('second')
    c = b
class Fails:
    def __set_name__(self, owner, name): raise ValueError('no name for me')
try:
    class D: x = Fails()
except ValueError as e: print(e, e.__notes__)
class Meta(type):
    def __set_name__(cls, owner, name): print('class used as attribute', cls.__name__, owner.__name__, name)
class Inner(metaclass=Meta): pass
class Outer: field = Inner
setattr(Outer, 'later', N('never called'))
