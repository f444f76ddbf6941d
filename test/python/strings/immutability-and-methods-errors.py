# Wrong uses of str methods.
for bad in ("'a'.upper(1)", "'a'.nope()", "str.upper()", "str.upper(5)", "'a'.center()", "'a' + 5", "5 + 'a'", "'a' * 'b'", "'a' - 'b'", "-'a'", "'a' % ", "'abc'['x']", "'a'.x = 1", "int('a')", "'a'()", "len('a', 'b')", "'a' < None", "''.join(None)", "'a'.encode('utf-8', 5)", "'%s %s' % 'a'", "chr('a')", "ord('')", "ord('ab')", "chr(0x110000)", "chr(-1)", "str(b'a', 5)", "'a'.find()", "'a'.split(maxsplit='x')", "'a'.isalpha(1)", "str(1, 'utf-8')", "'a' @ 'b'", "~'a'", "'a' & 'b'", "'a'.format(**5)"):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, getattr(e, 'msg', None) or e)
