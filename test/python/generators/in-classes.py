# Generator methods, __iter__ as a generator, generator as a property.
class Tree:
    def __init__(self, value, *children): self.value, self.children = value, children
    def __iter__(self):
        yield self.value
        for c in self.children: yield from c
    @property
    def leaves(self): return (n for n in self.children if not n.children)
    @staticmethod
    def squares(n):
        for i in range(n): yield i * i
    @classmethod
    def names(cls):
        yield cls.__name__
t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(t), sum(t), max(t), 3 in t, [n.value for n in t.leaves], sorted(t, reverse=True))
print(list(Tree.squares(4)), list(t.names()), t.__iter__().__qualname__)
a, b, *c = t
print(a, b, c, *t)
class Inf:
    def __iter__(self):
        n = 0
        while True:
            yield n
            n += 1
print(next(x for x in Inf() if x * x > 50), list(zip(Inf(), 'abc')))
