import bisect
a = []
for lo in (2**30, 2**31, 2**53, 2**63, 10**400):
    for f in (bisect.bisect_left, bisect.insort):
        try:
            print(f(a, 1, lo), f(a, 1, 0, lo))
        except (OverflowError, IndexError) as e:
            print(type(e).__name__, e)
# A position behind the end must not be a charge below zero.
for _ in range(500):
    bisect.insort(a, 1, 2**30)
