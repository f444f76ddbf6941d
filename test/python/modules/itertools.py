# The itertools module.
import itertools as it
L = list
print(L(it.islice(it.count(5, 2), 3)), L(it.islice(it.cycle('ab'), 5)), L(it.repeat('x', 3)), L(it.accumulate([1, 2, 3])), L(it.accumulate([1, 2, 3], lambda a, b: a * b, initial=10)), L(it.chain('ab', [1])), L(it.chain.from_iterable(['ab', 'c'])), L(it.compress('abcd', [1, 0, 1, 0])), L(it.dropwhile(lambda x: x < 2, [1, 2, 1])), L(it.takewhile(lambda x: x < 2, [1, 2, 1])), L(it.filterfalse(lambda x: x % 2, range(5))), L(it.starmap(pow, [(2, 3), (3, 2)])))
print([(k, L(g)) for k, g in it.groupby('aabbba')], [(k, len(L(g))) for k, g in it.groupby([1, 3, 2, 4], key=lambda x: x % 2)], L(it.product('ab', [1, 2])), L(it.product([0, 1], repeat=2)), L(it.permutations('abc', 2)), L(it.combinations('abc', 2)), L(it.combinations_with_replacement('ab', 2)), L(it.zip_longest('abc', 'x', fillvalue='-')), L(it.pairwise([1, 2, 3])), L(it.batched('abcdefg', 3)), L(it.islice('abcdef', 1, 5, 2)), L(map(L, it.tee([1, 2]))))
for bad in ('it.islice([], -1)', 'it.repeat()', 'it.combinations("a", -1)', 'it.batched("a", 0)', 'L(it.batched("abc", 2, strict=True))', 'it.count("a")', 'it.chain(5).__next__()', 'it.product(5)', 'next(it.cycle([]))', 'it.accumulate(5)', 'it.permutations("ab", "x")'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
