# An AttributeError inside a property ends up in __getattr__.
class A:
    @property
    def p(self): return self.hidden
    def __getattr__(self, name):
        print('getattr', name)
        if name == 'p': return 'fallback'
        raise AttributeError(f'no {name}')
print(A().p)
class B:
    @property
    def p(self): return self.hidden
try: B().p
except AttributeError as e: print(e, e.name)
print(hasattr(B(), 'p'), getattr(B(), 'p', 'default'))
class C:
    @property
    def p(self): raise KeyError('inside')
try: hasattr(C(), 'p')
except KeyError as e: print(repr(e))
