# & | ^ - on bools, sets, dict views and dicts.
print(True & False, True | False, True ^ True, True & 5, 3 | False, {1, 2} & {2}, {1} | {2} == {1, 2}, {1, 2} ^ {2, 3} == {1, 3}, {1, 2} - {2}, {1: 2} | {3: 4}, {'a': 1}.keys() & {'a'}, int | str, None | int)
for bad in ('{1} & [1]', '[1] | [2]', '{1: 2} & {1: 2}', '{1: 2} ^ {}', '1 & 1.0', '"a" | "b"', '1 | None', '(1,) & (1,)', '{1} - [1]', 'None | None', '1.5 ^ 2', 'b"a" & b"b"', '~"a"', '~1.0', '~[]', '-{1}', '{1} | None', '{1: 2} | [(1, 2)]', 'True & "x"', 'frozenset() | 5'):
    try: print(bad, eval(bad))
    except TypeError as e: print(bad, '->', e)
a = {1}; b = a; a |= {2}; print(b == {1, 2}); f = g = frozenset({1}); f |= {2}; print(g, sorted(f)); x = True; x &= False; print(x); x |= 2; print(x); d = e = {'a': 1}; d |= {'b': 2}; print(e)
