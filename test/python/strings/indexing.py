# Indexes and slices count code points.
s = 'héllo😀日本'
print(len(s), s[0], s[1], s[5], s[-1], s[6:], s[:5], s[::2], s[::-1], s[-3:-1], s[10:], s[5:2], s[-100:2], s[2:100], s[5:6] == '😀')
print([c for c in s], list(enumerate('ab😀')), '😀😀'.find('😀', 1), '😀a'.index('a'), s.count('😀'), ord('😀'), chr(128512), s.upper(), '😀'.center(3, '*'), '%-3s|' % '😀', f'{"😀":>3}', '😀' * 2, ascii(s))
print(s[True], s[False:True], s[:None], s[None:None:None], 'abc'[slice(1)], 'abcdef'[4:0:-2], 'abc'[::-5], ''[:], 'a'[5:])
for bad in ('s[99]', 's[-10]', 's["a"]', 's[1.0]', 's[::0]', 's[None]', 's[1, 2]', 's[0] = "x"', 'del s[0]', '""[0]', 's["a":]', 's[10**30]'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
