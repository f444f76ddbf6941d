# Assigning to slices, plain and extended.
a = list(range(10))
a[2:5] = 'xy'
print(a)
a[:0] = [-2, -1]
print(a)
a[len(a):] = (99,)
print(a)
a[1:1] = []
a[3:-3] = []
print(a)
a[::2] = 'ABC' if len(a[::2]) == 3 else range(len(a[::2]))
print(a)
b = list(range(6))
b[::-1] = range(6)
print(b)
b[1:4] = b
print(b)
b[5:2] = ['in']
print(b)
for action in ('b[::2] = [1]', 'b[0:2] = 5', 'b[100] = 1', 'b["a"] = 1', 'b[::0] = []', '(1, 2)[0] = 1', '"abc"[0] = "x"', 'b[1.5] = 2', 'range(3)[0] = 1'):
    try:
        exec(action)
    except Exception as e:
        print(action, '->', type(e).__name__, e)
