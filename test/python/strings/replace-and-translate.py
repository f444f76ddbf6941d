# replace, translate, maketrans.
print('aaa'.replace('a', 'b'), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '-'), 'abc'.replace('', '-', 2), ''.replace('', 'x'), 'abab'.replace('ab', ''), 'a.b'.replace('.', '..'), 'aXbX'.replace('X', 'a', count=1), 'aaaa'.replace('aa', 'a'), 'x'.replace('y', 'z'), 'abc'.replace('b', 'b', -1), 'abc'.replace('b', 'q', 0))
print('hello'.translate({ord('l'): 'L', ord('e'): None, ord('o'): 48}), 'abc'.translate(str.maketrans('ab', 'xy')), 'abc'.translate(str.maketrans('a', 'b', 'c')), 'ab'.translate(str.maketrans({'a': 'AA', 98: None})), 'abc'.translate({}), 'ab'.translate({97: 'é', 98: '日本'}))
class T:
    def __getitem__(self, k):
        if k == 98: raise LookupError
        return chr(k).upper()
print('abc'.translate(T()), str.maketrans('ab', 'cd'), str.maketrans({'x': 1}))
for bad in ("str.maketrans('a', 'bc')", "str.maketrans('a')", "str.maketrans({'ab': 1})", "'a'.translate(5)", "'a'.translate({97: 1.5})", "'a'.replace('a')", "'a'.replace(1, 'b')", "'a'.translate({97: -1})", "str.maketrans('a', 'b', 5)", "str.maketrans({None: 1})"):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
