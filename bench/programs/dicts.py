# Dictionaries with string, int and tuple keys.
def count_words(words, rounds):
    counts = {}
    for _ in range(rounds):
        for word in words:
            counts[word] = counts.get(word, 0) + 1
    return counts


def grid_walk(n):
    seen = {}
    x = y = 0
    for i in range(n):
        key = (x, y)
        if key in seen:
            seen[key] += 1
        else:
            seen[key] = 1
        x = (x * 5 + i) % 97
        y = (y * 3 + x) % 89
    return len(seen), max(seen.values())


def int_keys(n):
    table = {}
    for i in range(n):
        table[i * 7 % 10007] = i
    total = 0
    for key, value in table.items():
        total += key ^ value
    for key in list(table):
        if key % 2:
            del table[key]
    return total, len(table)


words = ("the quick brown fox jumps over the lazy dog and runs away from the angry bear " * 20).split()
print(sorted(count_words(words, 900).items())[:3], grid_walk(500000), int_keys(600000))
