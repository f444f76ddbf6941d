# Dispatch by class name with getattr.
class Node:
    def accept(self, v):
        for cls in type(self).__mro__:
            if (m := getattr(v, 'visit_' + cls.__name__, None)) is not None: return m(self)
        raise NotImplementedError(type(self).__name__)
class Num(Node):
    def __init__(self, n): self.n = n
class Bin(Node):
    def __init__(self, l, r): self.l, self.r = l, r
class Add(Bin): sign = '+'
class Mul(Bin): sign = '*'
class Show:
    def visit_Num(self, n): return str(n.n)
    def visit_Bin(self, n): return f'({n.l.accept(self)} {n.sign} {n.r.accept(self)})'
class Eval:
    def visit_Num(self, n): return n.n
    def visit_Add(self, n): return n.l.accept(self) + n.r.accept(self)
    def visit_Mul(self, n): return n.l.accept(self) * n.r.accept(self)
class Count:
    n = 0
    def visit_Node(self, n): self.n += 1; return self
    def visit_Bin(self, n): n.l.accept(self); n.r.accept(self); return self.visit_Node(n)
tree = Add(Num(2), Mul(Num(3), Add(Num(4), Num(5))))
print(tree.accept(Show()), tree.accept(Eval()), tree.accept(Count()).n)
try: tree.accept(object())
except NotImplementedError as e: print(e)
