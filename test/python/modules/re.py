# A tour of re.
import re
print(re.match(r'(\w+) (\d+)', 'abc 12 x').groups(), re.search('b+', 'aabbb').span(), re.findall(r'\d+', 'a1b22c333'), re.findall(r'(\w)(\d)', 'a1b2'), re.sub(r'\s+', ' ', 'a  b   c'), re.sub(r'(\w+)@(\w+)', r'\2 at \1', 'me@home'), re.split(r'[,;]', 'a,b;c'), re.split('(-)', 'a-b'), re.fullmatch('a|b', 'ab'), re.sub('x', lambda m: m.group().upper(), 'axbx'), re.subn('a', 'b', 'aaa'), re.escape('a.b*c'))
m = re.search(r'(?P<key>\w+)=(?P<value>\w*)', 'name=ann;'); print(m.group('key'), m['value'], m.groupdict(), m.start(), m.end(2), m.group(0, 1), m.lastgroup, m.expand(r'\g<key>!'))
print([m.group() for m in re.finditer(r'[aeiou]', 'education')], re.match('(a)?b', 'b').groups(), re.findall('(?i)ABC', 'abcABC'), re.findall(r'^\w', 'a\nb', re.M), re.search('a.c', 'a\nc', re.S) is not None, re.compile('a{2,3}').findall('aaaaa'), re.findall('a+?', 'aaa'), re.search(r'(?<=\$)\d+', 'cost $42').group(), re.findall(r'\b\w+\b(?!,)', 'a, b c'), re.findall(r'(\w)\1', 'aabbc'))
for bad in ('re.compile("(")', 're.compile("[a")', 're.compile("*a")', 're.compile("a{2,1}")', 're.compile(r"\\1")', 're.compile("(?P<1a>x)")', 're.match("a", b"a")', 're.match(5, "a")', 'm.group("nope")', 'm.group(9)', 're.sub("a", r"\\2", "a")', 're.compile("(?z)")', 're.compile(")")'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
