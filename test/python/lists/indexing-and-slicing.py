# Reading with every sign and step.
l = list('abcdefgh')
print(l[0], l[-1], l[7], l[-8], l[2:5], l[:3], l[5:], l[:], l[::2], l[1::2], l[::-1], l[5:2], l[5:2:-1], l[-3:], l[:-3], l[-3:-1], l[100:], l[:100], l[-100:2], l[::100], l[::-3], l[6:0:-2], l[True], l[None:None])
class I:
    def __index__(self): return 2
print(l[I()], l[I():], l[:I()], l[slice(1, 3)], l[slice(None, None, -1)][0])
m = [[1, 2, 3], [4, 5, 6]]
print(m[1][2], m[-1][::-1], [r[0] for r in m], m[0][1:][0], [*zip(*m)])
for bad in ('l[8]', 'l[-9]', 'l["a"]', 'l[1.0]', 'l[None]', 'l[1, 2]', 'l[::0]', 'l["a":]', 'l[1.5:]', 'l[[]]', 'l[10 ** 20]', '[][0]', 'l[()]'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
