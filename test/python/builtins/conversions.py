# bin, hex, oct, chr, ord, ascii, repr, format, bool, abs, divmod, pow.
print(bin(10), bin(-10), bin(0), hex(255), hex(-255), oct(8), oct(-8), bin(True), hex(2 ** 70), chr(97), chr(8364), chr(0x10ffff) == '\U0010ffff', ord('a'), ord('€'), ord(b'x'), ascii('é\n\U0001f600'), abs(-5), abs(-5.5), abs(3 - 4j), abs(True), abs(-2 ** 70))
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(2 ** 70, 10), pow(2, 3), pow(2, 3, 5), pow(2.0, 3), pow(2, -1), pow(base=2, exp=5), pow(3, 4, mod=7), bool('x'), bool(0), callable(len), callable(5), callable(int), callable(lambda: 0), repr('a'), format(3.14159, '.2f'), id(None) == id(None), hash('a') == hash('a'))
for bad in ('bin(1.5)', 'hex("a")', 'oct(None)', 'chr(-1)', 'chr(1.5)', 'chr(1114112)', 'ord("")', 'ord("ab")', 'ord(5)', 'ord(b"ab")', 'abs("a")', 'abs()', 'divmod(1)', 'divmod("a", 1)', 'divmod(1, 0)', 'pow("a", 1)', 'pow(1, 2, 0)', 'pow(1.5, 2, 3)', 'repr()', 'ascii()', 'callable()', 'hash([])', 'hash()', 'format()', 'bool(1, 2)', 'id()', 'chr("a")', 'hex()', 'abs(1, 2)', 'pow(2)', 'round()', 'ord(None)'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
