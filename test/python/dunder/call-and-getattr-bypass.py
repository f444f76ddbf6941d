# Implicit lookups skip the instance and __getattribute__.
class C:
    def __getattribute__(self, name):
        print('getattribute', name)
        return object.__getattribute__(self, name)
    def __len__(self): return 3
    def __call__(self): return 'called'
    def __iter__(self): return iter('ab')
    def __add__(self, o): return 'added'
    def __enter__(self): return self
    def __exit__(self, *a): pass
    def __getitem__(self, k): return k
c = C()
print(len(c), c(), list(c), c + 1, c[2], repr(c)[:12])
with c: pass
print(c.__len__())
c.__len__ = lambda: 99
print(len(c), c.__len__())
