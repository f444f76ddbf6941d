# Concatenation keeps every version; joins, repeats, slices of long strings.
s, versions = '', []
for c in 'hello':
    versions.append(s); s += c
print(versions, s)
a = 'x' * 10; b = a + 'y'; c = b + 'z'; a += '!'; print(a, b, c, b is not c)
t = ''
for i in range(1000): t = t + chr(97 + i % 26)
print(t[:5], t[-5:], len(t), t[500:505], t.count('a'), t.index('z'), hash(t) == hash(t[:]), t == ''.join(chr(97 + i % 26) for i in range(1000)))
u = ''
for i in range(100): u = str(i % 10) + u
print(u[:12], u[50], u.find('90'), u[::-10])
parts = [t[i:i + 100] for i in range(0, 1000, 100)]; print(''.join(parts) == t, len(parts), parts[3][:6], max(parts)[:3])
d = {}
k = ''
for i in range(5): k += 'k'; d[k] = i
print(d, d['kkk'], k in d)
w = 'é'
for _ in range(10): w += w
print(len(w), w[1000], w.encode()[:4], w.upper()[5], (w + '😀')[-1], len(w + '😀'), (w + '😀').find('😀'))
m = 'ab' * 3 + 'cd' * 2; m *= 2; print(m, m[5:9], 'bc' in m, m.split('c'))
