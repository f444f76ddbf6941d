# Bytes: construction, indexing, slicing, concatenation.
b = b'hello'
print(b, b[0], b[-1], b[1:3], b[::-1], len(b), list(b), 104 in b, b'ell' in b, b + b' x', b * 2, bytes(3), bytes([1, 2, 255]), bytes('é', 'utf-8'), bytes(b'x'), bytes(range(3)), bytes(), bytes(iter([65])))
print(b == b'hello', b == 'hello', b < b'help', b'' < b'a', b'\xff' > b'a', hash(b'a') == hash(b'a'), {b'k': 1}[b'k'], sorted([b'b', b'a']), max(b), bytes(b), b is bytes(b), repr(b'\'"'), str(b'a'), b.hex(), bytes.fromhex('6869 0a'), b.hex('-'), b'abcdef'.hex(':', 2), b'abcde'.hex('_', -2))
for bad in ('b[99]', 'b["a"]', 'b[0] = 1', 'bytes([256])', 'bytes([-1])', 'bytes("a")', 'bytes(-1)', 'bytes([1.5])', 'bytes(1.5)', 'b + "a"', '"a" + b', 'b * "a"', '300 in b', '"a" in b', 'bytes.fromhex("zz")', 'bytes.fromhex("abc")', 'bytes(["a"])', 'bytes(5, "utf-8")', 'b < "a"', 'b.nope', 'bytes.fromhex(5)', 'b"é"', 'bytes(None)', 'int(b"x")', 'bytes("a", 5)', 'b.hex("ab")'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, getattr(e, 'msg', None) or e)
