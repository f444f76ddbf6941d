# Did you mean: for attributes of own classes.
class Person:
    def __init__(self): self.full_name = 'x'
    def greet(self): pass
    _private = 1
p = Person()
p.fullname
