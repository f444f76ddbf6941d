# Dunder methods of the metaclass work on the class.
class Meta(type):
    def __len__(cls): return 42
    def __getitem__(cls, k): return f'{cls.__name__}[{k}]'
    def __iter__(cls): return iter(cls.members)
    def __contains__(cls, x): return x in cls.members
    def __add__(cls, o): return f'{cls.__name__}+{getattr(o, "__name__", o)}'
    def __repr__(cls): return f'<class {cls.__name__}!>'
    def __eq__(cls, o): return getattr(o, '__name__', None) == cls.__name__
    def __hash__(cls): return hash(cls.__name__)
    def __getattr__(cls, name): return f'meta:{name}'
    def __bool__(cls): return False
    def __setattr__(cls, k, v): print('setting', k); super().__setattr__(k, v)
class A(metaclass=Meta):
    members = ['x', 'y']
print(len(A), A[1], list(A), 'x' in A, A + A, A + 1, A, A.anything, bool(A), A == type('A', (), {}), [A])
A.z = 1
print(A.z)
try: A().anything
except AttributeError as e: print(str(e).replace(repr(A), 'A'))
for f in (len, iter, bool):
    try: print(f(A()))
    except TypeError as e: print(e)
