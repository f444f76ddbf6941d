# Dynamic programming in tables and with memoised recursion.
def knapsack(items, cap):
    table = [[0] * (cap + 1)]
    for w, v in items: table.append([max(table[-1][c], table[-1][c - w] + v if c >= w else 0) for c in range(cap + 1)])
    c, chosen = cap, []
    for i in range(len(items), 0, -1):
        if table[i][c] != table[i - 1][c]: chosen.append(i - 1); c -= items[i - 1][0]
    return table[-1][-1], chosen[::-1]
print(knapsack([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15), knapsack([], 5))
def change(coins, total):
    ways = [1] + [0] * total
    for c in coins:
        for t in range(c, total + 1): ways[t] += ways[t - c]
    return ways[total]
print(change([1, 2, 5, 10, 20, 50, 100, 200], 200), change([3], 4))
def lcs(a, b, memo={}):
    if (a, b) not in memo: memo[a, b] = '' if not a or not b else a[0] + lcs(a[1:], b[1:]) if a[0] == b[0] else max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
    return memo[a, b]
print(lcs('AGGTAB', 'GXTXAYB'), len(lcs('the quick brown', 'a quack browner')))
def lis(xs):
    best = []
    for i, x in enumerate(xs): best.append(max((best[j] for j in range(i) if xs[j] < x), key=len, default=[]) + [x])
    return max(best, key=len)
print(lis([10, 22, 9, 33, 21, 50, 41, 60, 80]), lis([3, 2, 1]))
tri = [[1]]
for _ in range(8): tri.append([1, *(a + b for a, b in zip(tri[-1], tri[-1][1:])), 1])
print('\n'.join(' '.join(map(str, r)).center(30).rstrip() for r in tri))
