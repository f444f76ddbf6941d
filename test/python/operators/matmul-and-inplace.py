# @ and every augmented assignment as a statement.
class V:
    def __init__(self, *xs): self.xs = xs
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.xs, o.xs))
    def __rmatmul__(self, o): return f'{o}@V'
    def __imatmul__(self, o):
        self.xs += o.xs
        return self
print(V(1, 2, 3) @ V(4, 5, 6), 5 @ V(1))
v = V(1)
w = v
v @= V(2)
print(v.xs, v is w)
x = 10
x += 5; print(x)
x -= 3; print(x)
x *= 4; print(x)
x //= 5; print(x)
x **= 2; print(x)
x %= 7; print(x)
x <<= 4; print(x)
x >>= 1; print(x)
x |= 5; print(x)
x &= 12; print(x)
x ^= 7; print(x)
x /= 2; print(x)
