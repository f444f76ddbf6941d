# memoryview over bytes and bytearray.
m = memoryview(b'abcdef')
print(m[0], m[-1], bytes(m[1:3]), len(m), m.tobytes(), m.tolist(), m.readonly, m.format, m.itemsize, m.nbytes, m.shape, m.ndim, m == b'abcdef', list(m), bytes(m[::-1]), 97 in m, m.hex(), m[2:].tobytes())
a = bytearray(b'abc'); v = memoryview(a); v[0] = 65; v[1:3] = b'YZ'; print(a, v.readonly, v.tolist())
for bad in ('m[0] = 1', 'm[9]', 'v[0] = 300', 'v[0:2] = b"x"', 'a.append(1)', 'memoryview("a")', 'memoryview([1])', 'm["x"]', 'v[0] = b"a"', 'memoryview()', 'hash(v)'):
    try: exec(bad); print(bad, 'ok')
    except Exception as e: print(bad, '->', type(e).__name__, e)
v.release(); a.append(1); print(a, hash(m) == hash(b'abcdef'))
try: v[0]
except ValueError as e: print(e)
with memoryview(b'xy') as w: print(w[0])
