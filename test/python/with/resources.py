# A transaction, a lock, a timer: managers at work.
class Transaction:
    def __init__(self, data): self.data = data
    def __enter__(self):
        self.saved = dict(self.data)
        return self.data
    def __exit__(self, kind, *rest):
        if kind:
            self.data.clear(); self.data.update(self.saved)
        return kind is ValueError
db = {'a': 1}
with Transaction(db) as t: t['a'] = 2
print(db)
with Transaction(db) as t:
    t['a'] = 3; t['b'] = 1
    raise ValueError
print(db)
class Lock:
    depth = 0
    def __enter__(self): self.depth += 1; return self
    def __exit__(self, *a): self.depth -= 1
l = Lock()
with l:
    with l, l: print(l.depth)
    print(l.depth)
print(l.depth)
class Indent:
    level = 0
    def __enter__(self): Indent.level += 1
    def __exit__(self, *a): Indent.level -= 1
    def p(self, t): print('  ' * self.level + t)
i = Indent(); i.p('top')
with i:
    i.p('one')
    with i: i.p('two')
    i.p('one again')
