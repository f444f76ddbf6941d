# Lone surrogates live in strings, and repr escapes them.
s = '\ud83d'
print(len(s), repr(s), ascii(s + 'x'), len('\ud83d-\ude00'), s == '\ud83d', s < '\ud83e')
print(repr('a\ud800b'), [ord(c) for c in '\ud800\U00010000'], repr('\udfff'[0]))
for f in ('encode', ):
    try: '\ud800x'.encode()
    except UnicodeEncodeError as e: print(e, e.start, e.end)
print('\ud800'.encode('utf-8', 'surrogatepass'), repr(b'\xed\xa0\x80'.decode('utf-8', 'surrogatepass')), '\ud800'.isprintable(), '\ud800'.upper() == '\ud800', '\udc80'.encode('ascii', 'surrogateescape'))
print(repr('\0\x01'), len('\0'), 'a\0b'.split('\0'), repr('\x7f\x9f'), '\u00e9' == 'é', repr('\ufffe\uffff'))
