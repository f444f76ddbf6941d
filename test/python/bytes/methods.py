# The str-like methods of bytes.
b = b'Hello, World'
print(b.upper(), b.lower(), b.title(), b.swapcase(), b.capitalize(), b.find(b'o'), b.rfind(b'o'), b.find(111), b.index(b'W'), b.count(b'l'), b.count(108), b.startswith(b'He'), b.endswith((b'x', b'ld')), b.replace(b'l', b'L', 1))
print(b.split(b', '), b.split(), b'a,b,,c'.split(b',', 1), b.partition(b','), b.rpartition(b'o'), b'-'.join([b'a', b'b']), b'  x '.strip(), b'xxaxx'.strip(b'x'), b'a\nb\r\nc'.splitlines(), b'a'.center(5, b'*'), b'a'.ljust(3), b'a'.rjust(3), b'7'.zfill(3), b'a\tb'.expandtabs(4))
print(b'abc'.isalpha(), b'a1'.isalnum(), b'12'.isdigit(), b' '.isspace(), b'Ab'.istitle(), b'AB'.isupper(), b'\xff'.isascii(), b'abc'.translate(bytes.maketrans(b'ab', b'xy')), b'abc'.translate(None, b'b'), b'prefix'.removeprefix(b'pre'), b'x.py'.removesuffix(b'.py'), b'%s %d %x' % (b'a', 5, 255), b'%b' % b'z', b'%r' % 'é', b'%c' % 65)
for bad in ("b.find('o')", "b.split('')", "b.split(b'')", "b'-'.join(['a'])", "b.replace('a', b'')", "b.startswith('H')", "b'%s' % 'a'", "b'%d' % b'a'", "b'%z' % 1", "b.center(5, b'ab')", "b.strip('x')", "bytes.maketrans(b'a', b'bc')", "b.index(b'zz')", "b.count('a')", "b'a'.format()", "b.encode()", "b'%s' % 5", "b.translate(b'x')"):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
