# One descriptor object for many instances, and per-owner data.
class Field:
    count = 0
    def __init__(self, default=None): Field.count += 1; self.default, self.order = default, Field.count
    def __set_name__(self, owner, name): self.name = name; owner.__dict__.get('fields', []).append(name)
    def __get__(self, o, t=None): return self if o is None else o.__dict__.get(self.name, self.default)
    def __set__(self, o, v): o.__dict__[self.name] = v
    def __repr__(self): return f'Field({self.name})'
class Form:
    fields = []
    name, age = Field('anon'), Field(0)
    def __init__(self, **k):
        for n, v in k.items(): setattr(self, n, v)
f, g = Form(name='x'), Form(age=5)
print(f.name, f.age, g.name, g.age, Form.fields, Form.name, vars(f), Form.age.order)
class Bound:
    def __init__(self, f): self.f = f
    def __get__(self, o, t): return lambda *a: self.f(t.__name__, o is not None, *a)
class K:
    @Bound
    def m(name, has, *a): return name, has, a
class L(K): pass
print(K.m(1), K().m(2), L.m(), L().m(3))
class Chain:
    def __get__(self, o, t): return Inner()
class Inner:
    def __get__(self, o, t): return 'not used'
class M: c = Chain()
print(type(M().c).__name__)
