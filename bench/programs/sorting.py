# sort with and without keys, and sorts written in Python.
def numbers(seed, n):
    out = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append(seed)
    return out


def quicksort(items):
    if len(items) <= 1:
        return items
    pivot = items[len(items) // 2]
    return (
        quicksort([x for x in items if x < pivot])
        + [x for x in items if x == pivot]
        + quicksort([x for x in items if x > pivot])
    )


def heapsort(items):
    heap = items[:]
    n = len(heap)

    def sift(i, end):
        while (child := 2 * i + 1) < end:
            if child + 1 < end and heap[child] < heap[child + 1]:
                child += 1
            if heap[i] >= heap[child]:
                return
            heap[i], heap[child] = heap[child], heap[i]
            i = child

    for i in range(n // 2 - 1, -1, -1):
        sift(i, n)
    for end in range(n - 1, 0, -1):
        heap[0], heap[end] = heap[end], heap[0]
        sift(0, end)
    return heap


data = numbers(7, 70000)
words = [str(x) for x in data]
small = data[:20000]
ordered = sorted(data)
by_digit = sorted(data, key=lambda x: (x % 10, x))
by_text = sorted(words)
print(quicksort(small) == sorted(small) == heapsort(small), ordered[0], by_digit[0], by_text[0], sorted(data, reverse=True)[0])
