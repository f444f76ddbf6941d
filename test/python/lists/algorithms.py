# Sorting, searching and subsets by hand.
def quicksort(l): return l if len(l) < 2 else quicksort([x for x in l[1:] if x < l[0]]) + [l[0]] + quicksort([x for x in l[1:] if x >= l[0]])
def merge_sort(l):
    if len(l) < 2: return l
    m = len(l) // 2; a, b = merge_sort(l[:m]), merge_sort(l[m:]); out = []
    while a and b: out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b
def bubble(l):
    l = l[:]
    for i in range(len(l)):
        for j in range(len(l) - 1 - i):
            if l[j] > l[j + 1]: l[j], l[j + 1] = l[j + 1], l[j]
    return l
data = [(i * 7919) % 101 for i in range(40)]
print(quicksort(data) == merge_sort(data) == bubble(data) == sorted(data), quicksort(data)[:10])
def bisect(l, x):
    lo, hi = 0, len(l)
    while lo < hi:
        mid = (lo + hi) // 2
        if l[mid] < x: lo = mid + 1
        else: hi = mid
    return lo
print([bisect([1, 3, 5, 7], x) for x in range(9)])
def subsets(l): return [[]] if not l else [s + t for s in subsets(l[1:]) for t in ([], [l[0]])]
print(subsets([1, 2, 3]), len(subsets(list(range(8)))))
def rotate(l, n): n %= len(l); return l[n:] + l[:n]
print(rotate([1, 2, 3, 4], 1), rotate([1, 2, 3, 4], -1), [list(r) for r in zip(*[[1, 2], [3, 4]][::-1])])
sieve = [True] * 60
for i in range(2, 8):
    if sieve[i]: sieve[i * i::i] = [False] * len(sieve[i * i::i])
print([i for i in range(2, 60) if sieve[i]])
