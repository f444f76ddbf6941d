# What is looked at, hashed and made when sets and views of dicts are intersected.

cases = [
    '{1} & {1: []}.items()',
    '{1: []}.items() & {1}',
    '{1: 2}.keys() & frozenset({1})',
    '{1: 2, 3: 4}.keys() & frozenset({1})',
    '{1: 2}.keys() & {1.0: 5}.keys()',
    '{1.0: 2}.keys() & {1: 5}',
    '{1.0: 2, 2: 3}.keys() & {1: 5}',
    '{1: 2, 5: 6}.keys() & {1.0, 5.0, 7}',
    '{1: 2, 5: 6}.items() & [(1, 2), (3, 4), 5, []]',
    '{1: 2, 5: 6}.items() & {1: 2}.items()',
    '{1: 2, 5: 6}.items() & {(1, 2), (3, 4), (5, 6)}',
    "{1: 2}.keys() & 'ab'",
    "{'a': 2}.keys() & 'ab'",
    "'ab' & {'a': 2}.keys()",
    '[1] & {1: 2}.keys()',
    '{1: 2}.keys() & 5',
    '{1: 2}.keys() & {1: 2}.values()',
    'type({1: 2}.keys() | frozenset([1, 2]))',
    'type({1: 2}.keys() - frozenset([1, 2]))',
    'type(frozenset([1, 2]) & {1: 2}.keys())',
    'type(frozenset([1, 2]) | {1: 2}.keys())',
    '{1: []}.items() | {2}',
    '{1: []}.items() - {2}',
    '{1: []}.items() - {2: []}.items()',
    '{1: []}.items() == {1: []}.items()',
    '{1: []}.items() <= {1: []}.items()',
    '{1: []}.items() & {1: []}.items()',
    '{1: []}.items().isdisjoint({1: []}.items())',
    '{1: []}.items().isdisjoint([(1, [])])',
    '(1, []) in {1: []}.items()',
    '[1, 2] in {1: 2}.items()',
    '[] in {1: 2}.keys()',
    '[] in {1: 2}.values()',
    '{1}.intersection([1, []])',
    '{1, 2}.intersection([1, []])',
    '{1}.intersection([[], 1])',
    '{1}.intersection_update([1, []])',
    '{1}.difference([1, []])',
    '{1}.symmetric_difference([1, []])',
    '{1}.isdisjoint([2, []])',
    '{1}.isdisjoint([1, []])',
    '{1}.issuperset([1, []])',
    '{1}.issubset([1, []])',
    '{1}.union([1, []])',
    'set().intersection([1, []])',
    'set().difference([1, []])',
    '{1} & {1: []}.items()',
    'frozenset({1}).intersection([1, []], 5)',
]
for case in cases:
    try:
        scope = dict(globals())
        try:
            said = repr(eval(case, scope))
        except SyntaxError:
            exec(case, scope)
            said = "done"
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
    while " at 0x" in said:
        head, _, tail = said.partition(" at 0x")
        said = f"{head} at ADDRESS{tail.lstrip('0123456789abcdefABCDEF')}"
    print(case, "->", said)
