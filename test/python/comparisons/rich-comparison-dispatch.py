# Which side is asked first, and what NotImplemented leads to.
class L:
    def __init__(self, tag, answer): self.tag, self.answer = tag, answer
    def _say(self, op):
        print(f'{self.tag}.{op}', end=' ')
        return self.answer
    def __lt__(self, o): return self._say('lt')
    def __gt__(self, o): return self._say('gt')
    def __le__(self, o): return self._say('le')
    def __ge__(self, o): return self._say('ge')
    def __eq__(self, o): return self._say('eq')
    def __ne__(self, o): return self._say('ne')
class Sub(L): pass
N = NotImplemented
print(L('a', 'A') < L('b', 'B'))
print(L('a', N) < L('b', 'B'))
print(L('a', N) >= L('b', 'B'))
print(L('a', N) == L('b', N))
print(L('a', N) != L('b', N))
print(L('a', 'A') < Sub('s', 'S'))
print(L('a', 'A') == Sub('s', N))
print(5 < L('b', 'B'), 5 == L('b', 'B'), 'x' != L('b', 'B'))
try:
    L('a', N) < L('b', N)
except TypeError as e:
    print(e)
