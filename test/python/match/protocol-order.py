# What a match asks its subject, and in which order.
class S:
    def __eq__(self, o): print('eq', o, end='; '); return False
match S():
    case 1: pass
    case 'a' | None | 2: pass
    case [1]: pass
    case _: print('wild')
class L(list):
    def __len__(self): print('len', end='; '); return super().__len__()
    def __getitem__(self, i): print('get', i, end='; '); return super().__getitem__(i)
match L([1, 2]):
    case [1]: pass
    case [3, _]: pass
    case [1, x]: print('x', x)
class P:
    __match_args__ = ('a', 'b')
    def __getattr__(self, n): print('attr', n, end='; '); raise AttributeError
match P():
    case P(1, 2): pass
    case P(c=3): pass
    case _: print('none')
calls = []
def subject(): calls.append('subject'); return 5
def guard(x): calls.append(x); return False
match subject():
    case 5 if guard('first'): pass
    case x if guard('second'): pass
    case _: print(calls)
