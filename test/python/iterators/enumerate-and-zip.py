# enumerate, zip and their options.
print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate([], 1)), list(enumerate('ab', start=-1)), dict(enumerate('xy')), next(enumerate('q', 2 ** 60)), list(enumerate({'k': 'v'})))
print(list(zip()), list(zip('abc')), list(zip('abc', range(2))), list(zip('ab', 'cd', 'ef')), list(zip(*[(1, 2), (3, 4)])), dict(zip('ab', [1, 2])), list(zip('ab', 'cd', strict=True)), list(zip([], 'abc')))
for a, b in ((('abc', 'ab')), ('ab', 'abc'), ('', 'a')):
    try: print(list(zip(a, b, strict=True)))
    except ValueError as e: print(e)
try: list(zip('abc', 'abc', 'ab', strict=True))
except ValueError as e: print(e)
it = iter('abcdef'); print(list(zip(it, it)), list(it))
a = iter([1, 2, 3]); b = iter([4]); print(list(zip(a, b)), list(a))
a = iter([1, 2, 3]); b = iter([4]); print(list(zip(b, a)), list(a))
z = zip('ab', 'cd'); print(next(z), iter(z) is z, list(z))
for bad in ('zip(1)', 'zip([], 5)', 'enumerate()', 'enumerate("a", "b")', 'zip("a", stric=True)', 'enumerate("a", 1.5)', 'enumerate(iterable="a", start=1) and 1', 'enumerate("a", x=1)'):
    try: print(eval(bad))
    except TypeError as e: print(bad, '->', e)
