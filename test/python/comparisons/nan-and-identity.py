# Containers compare by identity first.
nan = float('nan')
a = [nan, 1]
print(a == a, a == [nan, 1], a == [float('nan'), 1], nan in a, a.index(nan), a.count(nan))
print({nan: 1}[nan], (nan,) == (nan,), {nan} == {nan})
print([nan] < [nan], (nan, 1) < (nan, 2), max([nan, 1, 2]), max([1, nan, 2]), sorted([3, nan, 1])[0])
print(nan is nan, nan != nan, not nan == nan, nan <= nan)
class Weird:
    def __eq__(self, other): return False
w = Weird()
print(w == w, [w] == [w], w in [w], [w].index(w), w != w)
print({'k': w} == {'k': w}, (w,) == (Weird(),))
