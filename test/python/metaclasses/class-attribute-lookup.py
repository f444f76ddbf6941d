# Type attributes, metaclass data descriptors, and class attributes: who wins.
class Data:
    def __init__(self, name): self.name = name
    def __get__(self, o, t): return f'{self.name} data'
    def __set__(self, o, v): print('set', self.name, v)
class NonData:
    def __init__(self, name): self.name = name
    def __get__(self, o, t): return f'{self.name} nondata {o is None}'
class Meta(type):
    a = Data('meta')
    b = NonData('meta')
    c = 'meta plain'
    only = 'meta only'
class A(metaclass=Meta):
    a = 'class a'
    b = 'class b'
    c = NonData('class')
print(A.a, A.b, A.c, A.only, A().a, A().c, hasattr(A(), 'only'))
A.a = 5
A.b = 6
print(A.a, A.b, A.__dict__['a'])
class B(A): pass
print(B.a, B.b, B.c)
