# Long postfix chains in every order.
class Node:
    def __init__(self, v): self.v = v; self.kids = []
    def add(self, *vs):
        for v in vs: self.kids.append(Node(v))
        return self
    def __getitem__(self, i): return self.kids[i]
    def __call__(self, f): return f(self)
root = Node(1).add(2, 3)
root[0].add(4)[0].add(5)
print(root[0][0][0].v, root(lambda n: n)[1].v, root.kids[0].kids[0].kids[0].v, [n.v for n in root.add(9).kids], root.add()(len if False else lambda n: n.v))
print('a-b'.split('-')[1].upper().center(5, '*').strip('*').lower()[0].join('xyz'), (lambda: [{'k': (1, [2, 3])}])()[0]['k'][1][-1], {'f': lambda *a: a}['f'](1)[0], [[1, 2], [3]][0][1].bit_length().real, ''.join([str(x) for x in (1, 2)]).zfill(4)[::-1])
print(str(len([*range(3)]) + 1).rjust(3, '0').replace('0', 'o').count('o'), 'abc'[1:][::-1][0].upper(), (1, 2, 3)[1:][0], {**{'a': [1]}}['a'][0], "x".__class__.__name__.upper()[0])
