# Augmented assignment with every operator on every kind of target.
class Box:
    v = 8
b, l, d = Box(), [8, 8], {'k': 8}
for op in ('+', '-', '*', '//', '%', '**', '<<', '>>', '&', '|', '^', '/'):
    x = 8
    b.v, l[0], d['k'] = 8, 8, 8
    exec(f"x {op}= 3; b.v {op}= 3; l[0] {op}= 3; d['k'] {op}= 3")
    print(op, x, b.v, l[0], d['k'], eval(f'8 {op} 3'))
s = 'ab'; s *= 2; s += 'c'; print(s); t = (1,); t += (2,); t *= 2; print(t); f = 1.5; f **= 2; f //= 1; print(f); i = 5; i /= 2; print(i); i += 1j; print(i); y = [1]; z = y; y *= 2; y += (5,); print(y is z, z); q = b'a'; q += b'b'; print(q)
n = 2 ** 53 - 1
n += 1; print(n); n += 1; print(n); n -= 2; print(n); n *= n; print(n); n //= 2 ** 53; print(n); n <<= 40; print(n); n >>= 60; print(n)
