# Comparison of nested containers finds the first difference.
print([1, 2, 3] < [1, 2, 4], [1, 2] < [1, 2, 3], [2] < [1, 9], [[1, 'a'], 5] < [[1, 'b'], 0], (1, (2, 3)) > (1, (2, 2)), [1, 2, 3] <= [1, 2, 3], 'abc' < 'abcd', [] < [0], (0,) > (), ['b'] > ['a', 'z'], [1.5, 'x'] > [1, 'y'], [True, 2] == [1, 2.0])
for bad in ('[1, 2] < [1, "a"]', '(1, None) < (1, 2)', '[1] < (1,)', '[[1]] < [1]', '["a"] < [1]', '[1, {}] < [1, {}]', '[None] < [None]', '[1, None] < [2, None]', '{1: 2} < {1: 3}', '[object] < [int]'):
    try: print(bad, eval(bad))
    except TypeError as e: print(bad, '->', e)
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print('lt', self.n, o.n, end='; '); return self.n < o.n
    def __eq__(self, o): print('eq', self.n, o.n, end='; '); return self.n == o.n
print([C(1), C(2)] < [C(1), C(3)]); print((C(1),) == (C(2),)); print([C(5)] > [C(4)] if False else 'end'); print(max([C(1), C(3), C(2)]).n); print(min((C(2), C(1)), key=lambda c: c.n).n)
