# iter() of each built-in type, exhaustion, and what iterators can do.
for v in ([1, 2], (1, 2), 'ab', b'ab', {1: 2}, range(2), {5}, {1: 2}.values(), {1: 2}.items(), enumerate('a'), zip('a', 'b'), map(str, [1]), filter(None, [1]), reversed([1, 2]), reversed({1: 2}), bytearray(b'a'), frozenset([1])):
    it = iter(v)
    print(type(it).__name__, next(it), list(it), next(it, 'end'), iter(it) is it, hasattr(it, '__len__'))
it = iter([1, 2, 3]); print(it.__next__(), it.__length_hint__(), [*it], it.__length_hint__())
for bad in ('iter(5)', 'iter(None)', 'next([])', 'next(5)', 'next(iter([]))', 'iter()', 'iter([], 5)', 'iter(5, 6)', 'reversed(5)', 'reversed({1})', 'reversed(iter([]))', 'enumerate(5)', 'zip(5)', 'map(5)', 'len(iter([]))', 'iter([])[0]', 'next(iter([]), 1, 2)', 'list(5)', 'iter(int)', 'next(int)', 'iter(lambda: 1)'):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
