# encode and decode with error handlers.
print('é'.encode(), 'é'.encode('latin-1'), 'é'.encode('utf-16-le'), 'a😀'.encode('utf-8'), 'é'.encode('ascii', 'ignore'), 'é'.encode('ascii', 'replace'), 'é😀'.encode('ascii', 'backslashreplace'), 'é'.encode('ascii', 'xmlcharrefreplace'), 'é'.encode('ascii', errors='namereplace'))
print(b'\xc3\xa9'.decode(), b'\xe9'.decode('latin-1'), b'\xff'.decode('utf-8', 'replace') == '\ufffd', b'a\xffb'.decode('utf-8', 'ignore'), b'\xff'.decode('utf-8', 'backslashreplace'), str(b'abc', 'ascii'), str(b'abc'), ascii(b'\xff'.decode('ascii', 'surrogateescape')), bytes('é', 'utf-8'))
for bad in ("'é'.encode('ascii')", "b'\\xff'.decode()", "b'\\xc3'.decode()", "b'ab\\xe9cd'.decode('ascii')", "'a'.encode('nope')", "b'a'.decode('nope')", "'é'.encode('ascii', 'nope')", "'\\ud800'.encode()", "'😀'.encode('latin-1')", "str('a', 'utf-8')", "bytes('a')", "b'\\xe2\\x82'.decode()", "'a'.encode(5)", "b'\\xed\\xa0\\x80'.decode()"):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
