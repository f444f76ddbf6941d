# * and ** in calls and displays take any iterable and any mapping.
def show(*args, **kwargs):
    print(args, kwargs)
show(*[1, 2], *(3,), *'ab', *range(2), *{'k': 0})
show(**{'a': 1}, **{'b': 2}, c=3)
show(1, *[2], 3, *[4], x=5, **{'y': 6})
class M:
    def keys(self): return ['p', 'q']
    def __getitem__(self, key): return key * 2
show(**M())
print({**M(), 'z': 1}, [*M().keys()])
print(*[], sep='-'); print(*'abc', sep='-')
try:
    show(**{1: 2})
except TypeError as e: print(e)
try:
    show(*5)
except TypeError as e: print(e)
try:
    show(**[1])
except TypeError as e: print(e)
try:
    show(a=1, **{'a': 2})
except TypeError as e: print(e)
try:
    [*None]
except TypeError as e: print(e)
try:
    {**5}
except TypeError as e: print(e)
