# sorted and reversed over everything.
print(sorted('hello'), sorted((3, 1, 2), reverse=True), sorted({'b': 1, 'a': 2}), sorted([-3, 2, -1], key=abs), sorted(['b', 'A'], key=str.lower), sorted({3, 1}), sorted(range(5, 0, -1)), sorted([]), sorted('aB', key=None), sorted([(2, 'a'), (1, 'b')]), sorted([[], [0], [0, 0]]), sorted([1.5, 1, 2]), sorted((x for x in 'cab'), reverse=1), sorted([True, False]))
print(list(reversed([1, 2, 3])), ''.join(reversed('abc')), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({'a': 1, 'b': 2})), list(reversed(b'ab')), next(reversed([5])), list(reversed([])))
class R:
    def __reversed__(self): return iter('custom')
class N: __reversed__ = None
print(''.join(reversed(R())))
for bad in ('reversed(N())', 'reversed(5)', 'reversed({1})', 'reversed(x for x in [])', 'sorted(5)', 'sorted([1, "a"])', 'sorted([1], key=1)', 'sorted([1], None)', 'sorted()', 'sorted([None, 1])', 'sorted([{}, {}])', 'reversed()', 'sorted([1], rev=True)', 'reversed([1], 2)', 'sorted([1j, 2j])'):
    try: print(eval(bad))
    except TypeError as e: print(bad, '->', e)
