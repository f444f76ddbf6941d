# Data descriptor, instance dict, non-data descriptor, class attribute, __getattr__.
class Data:
    def __get__(self, o, t): return 'data'
    def __set__(self, o, v): print('data set', v)
class Non:
    def __get__(self, o, t): return 'non-data'
class SetOnly:
    def __set__(self, o, v): o.__dict__['s'] = v * 2
class C:
    d, n, s, plain = Data(), Non(), SetOnly(), 'class'
    def __getattr__(self, name): return f'getattr {name}'
c = C()
print(c.d, c.n, c.plain, c.missing, type(c.s).__name__)
c.__dict__.update(d='inst', n='inst', plain='inst', missing='inst')
print(c.d, c.n, c.plain, c.missing)
c.d = 1; c.n = 2; c.s = 3
print(c.__dict__, c.s)
class NoDelete:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): pass
class D: x = NoDelete()
try: del D().x
except AttributeError as e: print(e)
class ReadOnly:
    def __get__(self, o, t): return 'ro'
    def __set__(self, o, v): raise AttributeError('read only')
class E: r = ReadOnly()
try: E().r = 1
except AttributeError as e: print(e)
E.r = 'replaced'
print(E().r)
