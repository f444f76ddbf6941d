# Mixins add behaviour around a base.
class Named:
    def __init__(self, *, name, **rest):
        super().__init__(**rest)
        self.name = name
class Aged:
    def __init__(self, *, age, **rest):
        super().__init__(**rest)
        self.age = age
class Reprs:
    def __repr__(self): return f'{type(self).__name__}({", ".join(f"{k}={v!r}" for k, v in sorted(vars(self).items()))})'
class Person(Reprs, Named, Aged): pass
print(Person(name='ann', age=3))
try: Person(name='x', age=1, other=2)
except TypeError as e: print(e)
try: Person(name='x')
except TypeError as e: print(e)
class Eq:
    def __eq__(self, o): return type(self) is type(o) and vars(self) == vars(o)
    def __hash__(self): return hash(tuple(sorted(vars(self).items())))
class P2(Eq, Person): pass
print(P2(name='a', age=1) == P2(name='a', age=1), len({P2(name='a', age=1), P2(name='a', age=1)}), P2(name='a', age=1) == Person(name='a', age=1))
class Loud:
    def say(self): return super().say().upper()
class Polite:
    def say(self): return 'please ' + super().say()
class Talker:
    def say(self): return 'go'
class T1(Loud, Polite, Talker): pass
class T2(Polite, Loud, Talker): pass
print(T1().say(), T2().say())
