# __hash__ and __eq__ called by dict operations.
class Key:
    def __init__(self, v): self.v = v
    def __hash__(self): return 7
    def __eq__(self, other): return self.v == other.v
d = {Key(1): 'one'}
print(d[Key(1)])
print(d.get(Key(2), 'none'))
class Odd:
    def __hash__(self): return 7
d[Odd()]
