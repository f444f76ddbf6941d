# Mutable bytes.
a = bytearray(b'abc')
a.append(100); a.extend(b'ef'); a.extend([103]); a += b'h'; a[0] = 65; a.insert(1, 0x2e)
print(a, len(a), a[0], a[1:3], type(a[1:3]), a.pop(), a.pop(0), a, a.find(b'd'), a.index(100))
a[1:3] = b'XYZ'; del a[0]; a.remove(ord('X')); a.reverse(); print(a); a *= 2; print(a)
a.clear(); print(a, bool(a), bytearray(3), bytearray('é', 'utf-8'), bytearray([1, 2]), bytearray(b'a') == b'a', b'a' == bytearray(b'a'), bytearray(b'a') + b'b', b'a' + bytearray(b'b'), bytearray(b'q').upper(), bytearray(b'a,b').split(b','))
a = bytearray(b'hello'); b = a; b[0] = 74; print(a, a.copy() is a, a.hex(), a.decode(), str(a), repr(a), list(a), bytes(a), a[::2], a[::-1], 101 in a, b'ell' in a)
a[::2] = b'___'; print(a); del a[::2]; print(a)
for bad in ('a.append(256)', 'a.append("x")', 'a[0] = 300', 'a[0] = b"x"', 'a.extend("ab")', 'a[9]', 'a.pop(9)', 'a.remove(1)', 'hash(a)', 'a[::2] = b"xxx"', 'bytearray("x")', 'a.insert(0, -1)', 'a += "x"', 'a[0:1] = 5 .real if 0 else "s"', 'bytearray().pop()', 'a[0:2] = [300]', '{a: 1}', 'a.nope'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
