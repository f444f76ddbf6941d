# A tiny Mandelbrot picture.
def escape(c, limit=30):
    z = 0j
    for n in range(limit):
        z = z * z + c
        if abs(z) > 2: return n
    return limit
for y in range(-6, 7):
    print(''.join(' .:-=+*#%@'[min(9, escape(complex(x / 15 - 0.5, y / 5)) // 3)] for x in range(-24, 17)).rstrip())
print(sum(escape(complex(x / 20, y / 20)) for x in range(-40, 20) for y in range(-20, 20)))
