# sum, min, max, any, all with options.
print(sum([]), sum([1, 2], 10), sum([[1], [2]], []), sum((1.5, 2)), sum([True, True]), sum({1: 2}), sum([1j, 2]), sum([2 ** 60, 2 ** 60]), sum([1], start=5), sum([0.1] * 10), sum([(1,), (2,)], ()), sum(range(101)))
print(min(3, 1, 2), max('abc'), min([5]), max([1, 2], [1, 3]), min('b', 'a', key=ord), max([], default=None), min({}, default=0), max({'a': 1, 'b': 0}), max([1, -5], key=abs), min([(1, 'b'), (1, 'a')]), max(1, 1.0, True), min([3, 3.0]), max('aa', 'b', key=len), min([[2], [1, 9]]), max((x for x in [])if False else [0]))
print(any([0, '', 5]), any([]), all([1, 'a']), all([]), all([1, 0]), any(x > 2 for x in [1, 3]), all({}), any({0: 1}), any(''), all('ab'))
for bad in ('sum("ab")', 'sum([1], "")', 'sum(["a"])', 'sum([b"a"], b"")', 'sum()', 'sum(5)', 'min()', 'max([])', 'min(1)', 'max(1, "a")', 'min([], key=len)', 'max(1, 2, default=3)', 'any()', 'all(5)', 'min(1, 2, key=5)', 'sum([[1]])', 'max(None)', 'min([1], keyy=2)', 'sum([1], 2, 3)', 'max([1, None])'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
