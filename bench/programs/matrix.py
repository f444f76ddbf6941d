# Matrix multiplication and elimination with nested lists.
def multiply(a, b):
    n, m, p = len(a), len(b), len(b[0])
    c = [[0] * p for _ in range(n)]
    for i in range(n):
        row, target = a[i], c[i]
        for j in range(p):
            s = 0
            for k in range(m):
                s += row[k] * b[k][j]
            target[j] = s
    return c


def by_zip(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def determinant(m):
    m = [[float(x) for x in row] for row in m]
    n, det = len(m), 1.0
    for k in range(n):
        p = max(range(k, n), key=lambda i: abs(m[i][k]))
        if m[p][k] == 0.0:
            return 0.0
        if p != k:
            m[p], m[k] = m[k], m[p]
            det = -det
        det *= m[k][k]
        for i in range(k + 1, n):
            f = m[i][k] / m[k][k]
            for j in range(k, n):
                m[i][j] -= f * m[k][j]
    return det


n = 100
a = [[(i * j + i + j) % 10 for j in range(n)] for i in range(n)]
b = [[(i - j) % 7 for j in range(n)] for i in range(n)]
c = multiply(a, b)
print(c == by_zip(a, b), sum(map(sum, c)), f"{determinant([[(i * 7 + j * 3) % 11 + (i == j) * 9 for j in range(90)] for i in range(90)]):.6e}")
