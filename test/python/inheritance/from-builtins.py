# Subclasses of built-in types.
class MyList(list):
    def __getitem__(self, i): return ('got', super().__getitem__(i))
    def total(self): return sum(self)
l = MyList([1, 2, 3])
print(l, l[0], l.total(), len(l), l + [4], type(l + [4]), list(l), l == [1, 2, 3], MyList('ab'))
l.append(9); l.name = 'named'
print(l, l.name, type(l[:2]), isinstance(l, list), l.copy(), type(l.copy()))
class DefaultDict(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value
d = DefaultDict(a=1)
print(d['a'], d['b'], d, d.get('zz'), 'q' in d, type(d.copy()), DefaultDict({'x': 1}))
class Upper(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
    def shout(self): return self + '!'
u = Upper('abc')
print(u, u.shout(), type(u.shout()), u == 'ABC', {u: 1}['ABC'], u.lower(), type(u.lower()), len(u), hash(u) == hash('ABC'))
class Cents(int):
    def __str__(self): return f'{self // 100}.{self % 100:02}'
    def __add__(self, o): return Cents(int(self) + o)
c = Cents(150) + 75
print(c, repr(c), c * 2, type(c * 2), type(c + 1), int(c), [c])
class F(float):
    def __repr__(self): return 'F' + super().__repr__()
print(F(1.5), F(2) + 1, [F(3)], F('2.5').is_integer())
class S(set):
    def add(self, x): super().add(x * 10)
s = S([1]); s.add(5); print(sorted(s), s == {1, 50}, type(s | {2}))
class E(Exception):
    def __init__(self, code): super().__init__(f'code {code}'); self.code = code
try: raise E(5)
except E as e: print(e, e.code, e.args)
class B(bytes): pass
print(B(b'ab'), B(b'ab') + b'c', type(B(b'ab') + b'c'))
try:
    class Bo(bool): pass
except TypeError as e: print(e)
