# A perfect player by memoised search.
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b): return next((b[i] for i, j, k in LINES if b[i] == b[j] == b[k] != ' '), None)
cache = {}
def best(b, me):
    key = b, me
    if key not in cache:
        w = winner(b)
        if w: cache[key] = (1 if w == me else -1, None)
        elif ' ' not in b: cache[key] = (0, None)
        else:
            other = 'O' if me == 'X' else 'X'
            cache[key] = max(((-best(b[:i] + me + b[i + 1:], other)[0], i) for i in range(9) if b[i] == ' '), key=lambda t: (t[0], -t[1]))
    return cache[key]
b, me = 'X' + ' ' * 3 + 'O' + ' ' * 4, 'X'
moves = []
while not winner(b) and ' ' in b:
    _, i = best(b, me); moves.append((me, i)); b = b[:i] + me + b[i + 1:]; me = 'O' if me == 'X' else 'X'
print(moves, winner(b), len(cache))
print('\n-+-+-\n'.join('|'.join(b[r:r + 3]) for r in (0, 3, 6)))
print(best('XX OO    ', 'X'), best('XX OO    ', 'O'), winner('XXX      '), winner(' ' * 9))
