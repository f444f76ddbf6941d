# print calls a __repr__ that fails, inside a list.
class Node:
    def __init__(self, parent): self.parent = parent
    def __repr__(self): return f'Node of {self.parent.name}'
print([Node(type('P', (), {'name': 'root'}))])
print({'nodes': [Node(None)]})
