# __bool__ and __len__ that answer wrongly.
class B1:
    def __bool__(self): return 1
class B2:
    def __len__(self): return -1
class B3:
    def __len__(self): return 'x'
class B4:
    def __bool__(self): raise ZeroDivisionError('in bool')
class B5:
    __bool__ = None
for c in (B1, B2, B3, B4, B5):
    for test in ('bool(v)', 'not v', '1 if v else 2', 'v and 1'):
        try:
            print(c.__name__, eval(test, {'v': c()}))
        except Exception as e:
            print(c.__name__, test, type(e).__name__, e)
