# Bytes literals and their repr.
print(b'abc', B"x", b'', b'''multi
line''')
print(b'\x00\x7f\x80\xff\n\t\r\\')
print(b"it's", b'say "x"', b'\'"')
print(br'\x41\n', rb'\d', Rb'\\', bR"q")
print(b'a' b'b' b"c", b'\101\60')
print(list(b'\x01AB'), b'abc'[0], b'abc'[0:1])
print(len(b'\N{x}'), b'\u0041')
