# Classes inside classes and functions.
class Outer:
    class Inner:
        class Deep:
            def who(self): return type(self).__qualname__
        def make(self): return Outer.Inner.Deep()
    alias = Inner
    def inner(self): return self.Inner()
print(Outer.Inner.Deep().who(), Outer().inner().make().who(), Outer.alias is Outer.Inner, Outer.Inner)
def make(base):
    class Local(base):
        tag = base.__name__
        def __repr__(self): return f'<{self.tag}>'
    return Local
L, M = make(object), make(Outer)
print(L, M, L is make(object), L(), M(), M.Inner is Outer.Inner)
def f():
    class A:
        def g(self):
            class B:
                def h(self): pass
            return B
    return A().g().h
print(f().__qualname__)
classes = [type('T%d' % i, (), {'n': i}) for i in range(3)]
print(classes, [c.n for c in classes], [c().n for c in classes])
