# A glider over a torus, in sets and in lists.
def step(alive, size):
    counts = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    cell = (x + dx) % size, (y + dy) % size
                    counts[cell] = counts.get(cell, 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in alive}
def show(alive, size): return '\n'.join(''.join('#' if (x, y) in alive else '.' for x in range(size)) for y in range(size))
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for generation in range(4): g = step(g, 6)
print(show(g, 6), len(g), sorted(g))
blinker = {(1, 2), (2, 2), (3, 2)}
print(step(step(blinker, 5), 5) == blinker, sorted(step(blinker, 5)))
