# Conditional expressions nest to the right and evaluate one branch.
for n in range(-2, 3):
    print(n, 'neg' if n < 0 else 'zero' if n == 0 else 'pos')
calls = []
def note(x):
    calls.append(x)
    return x
print(note('a') if note(True) else note('b'), calls)
print([x if x % 2 else -x for x in range(5)])
print((lambda x: 'even' if x % 2 == 0 else 'odd')(3))
print({'k': 1 if 0 else 2}, (1 if 1 else 2,), [1 if [] else 0])
print(f"{'y' if True else 'n'}", 1 + (2 if False else 3))
print((1, 2) if True else 3, *([1] if 0 else [2, 3]))
