# Shifts and masks over all sizes and signs.
for a in (0, 1, -1, 5, -5, 2 ** 31, -2 ** 31, 2 ** 32 - 1, 2 ** 53 + 1, -2 ** 60 - 3):
    print(a, a << 1, a << 33, a >> 1, a >> 33, a & 0xff, a | 8, a ^ 3, ~a, a.bit_length(), a.bit_count())
print(1 << 31, 1 << 32, 1 << 52, 1 << 53, 1 << 64, -1 << 31, -1 << 63, 0 << 1000, 5 >> 1000, -5 >> 1000, 2 ** 100 >> 99, -2 ** 100 >> 100)
print(0xdeadbeef & 0xffff0000, 0xffffffff ^ 0x0f0f0f0f, 0x7fffffff | 0x80000000, -1 & 0xffffffff, -256 & 255, -2 ** 40 & 2 ** 40 - 1, 2 ** 40 & -1, True & 3, True | 4, False ^ True, True << 3)
for bad in ('1 << -1', '1 >> -1', '1 & 1.0', '1 | "a"', '1 << 1.0', '~1.5', '1 ^ None'):
    try: print(eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
