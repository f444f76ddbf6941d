# Integer arithmetic in while loops, no calls.
def collatz(limit):
    longest = best = 0
    n = 1
    while n < limit:
        steps = 0
        x = n
        while x != 1:
            if x % 2 == 0:
                x = x // 2
            else:
                x = 3 * x + 1
            steps = steps + 1
        if steps > longest:
            longest, best = steps, n
        n = n + 1
    return best, longest


def sums(n):
    total = 0
    i = 0
    while i < n:
        total = (total * 31 + i) & 0xFFFFFF
        i += 1
    return total


print(collatz(30000), sums(2000000))
