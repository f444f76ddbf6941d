# What __len__ may give.
class L:
    def __init__(s, n): s.n = n
    def __len__(s): return s.n
class Idx:
    def __index__(s): return 4
print(len(L(3)), len(L(True)), bool(L(0)), bool(L(1)), len(L(Idx())))
for n in (-1, 'x', 1.5, None):
    for f in (len, bool):
        try: print(f(L(n)))
        except Exception as e: print(repr(n), f.__name__, type(e).__name__, e)
class Hint:
    def __length_hint__(s): return 5
    def __iter__(s): return iter('ab')
print(list(Hint()))
class Both:
    def __bool__(s): return True
    def __len__(s): return 0
print(bool(Both()), not Both(), len(Both()))
