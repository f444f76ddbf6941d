# List building, indexing, slicing, sieve, queue, two-dimensional access.
def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    return [i for i in range(n + 1) if flags[i]]


def life(rows, columns, rounds):
    grid = [[(i * j + i) % 3 == 0 for j in range(columns)] for i in range(rows)]
    for _ in range(rounds):
        new = []
        for i in range(rows):
            up, here, down = grid[i - 1], grid[i], grid[(i + 1) % rows]
            row = []
            for j in range(columns):
                k = (j + 1) % columns
                n = up[j - 1] + up[j] + up[k] + here[j - 1] + here[k] + down[j - 1] + down[j] + down[k]
                row.append(n == 3 or (n == 2 and here[j]))
            new.append(row)
        grid = new
    return sum(map(sum, grid))


def stack_and_slices(n):
    stack, total = [], 0
    for i in range(n):
        stack.append(i)
        if i % 3 == 2:
            total += stack.pop() - stack.pop()
        if len(stack) > 200:
            stack = stack[100:] + stack[:50][::-1]
    return total, len(stack)


print(len(sieve(700000)), life(60, 60, 60), stack_and_slices(700000))
