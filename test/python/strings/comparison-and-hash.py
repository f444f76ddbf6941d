# Strings compare by code points.
print('a' < 'b', 'a' < 'B', 'abc' < 'abd', 'abc' < 'ab', '' < 'a', 'é' < 'z', '\uffff' < '\U00010000', '\ue000' < '😀', 'a' == 'a', 'a' is not None, 'Z' < 'a', '10' < '9')
print(sorted(['b', 'A', 'a', 'é', 'Z', '😀', '\uffee', '', '1']), max('hello'), min('hello'), max(['aa', 'b'], key=len), hash('a') == hash('a'), hash('') == hash(''), 'a' 'b' == 'ab')
print('ab' in {'ab': 1}, {'é': 1}['\xe9'], 'e\u0301' == 'é', len('e\u0301'), 'ß'.upper() == 'SS', 'ß'.casefold() == 'SS'.casefold())
for op in ('<', '<=', '>', '>='):
    try: eval(f"'a' {op} 1")
    except TypeError as e: print(e)
print('a' == 1, 'a' != b'a', 'a' != None, 'a'.__eq__(1), 'a'.__lt__('b'))
