# Methods and attributes of int.
n = -1000
print(n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.as_integer_ratio(), n.is_integer(), (5).__index__(), (7).__trunc__(), (7).__ceil__(), (7).__floor__())
print((1024).to_bytes(2, 'big'), (1024).to_bytes(4, 'little'), (-2).to_bytes(2, 'big', signed=True), (255).to_bytes(), (0).to_bytes(0), (2 ** 64).to_bytes(9, 'big'), (5).to_bytes(length=2, byteorder='little'))
print(int.from_bytes(b'\x04\x00', 'big'), int.from_bytes(b'\xff\xfe', 'big', signed=True), int.from_bytes([1, 2], 'little'), int.from_bytes(b''), int.from_bytes(b'\x80' * 9, 'little'), int.from_bytes(range(3)))
for bad in ('(256).to_bytes(1)', '(-1).to_bytes(2)', '(1).to_bytes(-1)', '(1).to_bytes(2, "middle")', 'int.from_bytes(b"a", "up")', 'int.from_bytes("a")', '(200).to_bytes(1, signed=True)', '(1).nope', 'int.from_bytes([256])', 'int.from_bytes(5)', '(1).real = 2'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
