# Scores of bowling games, with validation.
def score(rolls):
    frames, i = [], 0
    for frame in range(10):
        if i >= len(rolls): raise ValueError(f'frame {frame + 1} is missing')
        if rolls[i] == 10: frames.append(sum(rolls[i:i + 3])); i += 1
        else:
            pins = sum(rolls[i:i + 2])
            if pins > 10: raise ValueError(f'frame {frame + 1} has {pins} pins')
            frames.append(pins + (rolls[i + 2] if pins == 10 else 0)); i += 2
    return sum(frames)
print(score([10] * 12), score([9, 0] * 10), score([5] * 21), score([3, 4] * 10))
for bad in ([10] * 5, [9, 2] + [0] * 18):
    try: score(bad)
    except ValueError as e: print(e)
score([1, 'x'] * 10)
