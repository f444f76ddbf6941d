# Sums and iterations whose last digits matter.
pi = 0.0
for k in range(1000): pi += (-1) ** k / (2 * k + 1)
print(pi * 4)
x = 2.0
for _ in range(8): x = (x + 2 / x) / 2
print(x, x * x)
e, term = 1.0, 1.0
for n in range(1, 20):
    term /= n
    e += term
print(e)
def integrate(f, a, b, n):
    h = (b - a) / n
    return h * (f(a) / 2 + sum(f(a + i * h) for i in range(1, n)) + f(b) / 2)
print(integrate(lambda x: x * x, 0, 3, 100), integrate(lambda x: 1 / x, 1, 2, 50))
values = [0.1 * i for i in range(10)]
mean = sum(values) / len(values)
print(values, mean, sum((v - mean) ** 2 for v in values) / len(values))
h = 1.0
while 1.0 + h / 2 != 1.0: h /= 2
print(h)
balance = 1000.0
for year in range(10): balance *= 1.035
print(balance, round(balance, 2), f'{balance:,.2f}')
