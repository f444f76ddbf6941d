# find, index, count, startswith, endswith with bounds.
s = 'abracadabra'
print(s.find('a'), s.find('a', 1), s.find('a', 1, 3), s.find('x'), s.find(''), s.find('', 5), s.find('', 99), s.find('a', -1), s.find('abra', 1))
print(s.rfind('a'), s.rfind('a', 0, 9), s.rfind('x'), s.rfind(''), s.rfind('abra'), s.rfind('a', -4, -1))
print(s.index('bra'), s.rindex('bra'), s.count('a'), s.count('abra'), s.count(''), s.count('a', 3), s.count('a', 3, 6), 'aaaa'.count('aa'), ''.count(''))
print(s.startswith('ab'), s.startswith('br', 1), s.startswith(('x', 'a')), s.startswith(''), s.startswith('', 20), s.startswith('abra', 7), s.endswith('ra'), s.endswith(('q', 'a'), 0, 3), s.endswith('abra', 8), s.startswith(()))
print('cad' in s, 'xyz' in s, '' in '', 'a' not in s, s.find('a', None, None), s.count('a', None, 3))
for bad in ("s.index('z')", "s.rindex('z')", 's.find(5)', 's.startswith(5)', 's.startswith(("a", 5))', 's.count()', "s.find('a', 'b')", 's.endswith(["a"])', 'None in s'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
