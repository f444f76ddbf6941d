# Common uses: one instance, registration, checked attributes.
class Singleton(type):
    instances = {}
    def __call__(cls, *a):
        if cls not in cls.instances: cls.instances[cls] = super().__call__(*a)
        return cls.instances[cls]
class Db(metaclass=Singleton):
    def __init__(self, url='none'): self.url = url
print(Db('a') is Db('b'), Db().url)
class Field:
    def __init__(self, kind): self.kind = kind
class ModelMeta(type):
    def __new__(mcls, name, bases, ns):
        fields = {k: v for k, v in ns.items() if isinstance(v, Field)}
        for b in bases: fields = {**getattr(b, '_fields', {}), **fields}
        ns['_fields'] = fields
        return super().__new__(mcls, name, bases, ns)
class Model(metaclass=ModelMeta):
    def __init__(self, **kw):
        for k, f in self._fields.items():
            if k not in kw: raise TypeError(f'missing {k}')
            setattr(self, k, f.kind(kw.pop(k)))
        if kw: raise TypeError(f'unknown {sorted(kw)}')
class User(Model):
    name = Field(str)
    age = Field(int)
class Admin(User): level = Field(float)
u = User(name='x', age='5')
print(u.name, u.age, list(Admin._fields), vars(Admin(name=1, age=2, level='3')))
for kw in ({'name': 1}, {'name': 1, 'age': 2, 'z': 3}):
    try: User(**kw)
    except TypeError as e: print(e)
