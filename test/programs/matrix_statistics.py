"""Matrices and statistics: elimination, determinants, fractions, moments, regression, a histogram."""

import math


def reduce(function, items, value):
    for item in items:
        value = function(value, item)
    return value


def pairs_of(items):
    for i, first in enumerate(items):
        for second in items[i + 1:]:
            yield first, second


class Fraction:
    def __init__(self, top, bottom=1):
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        sign = -1 if bottom < 0 else 1
        divisor = math.gcd(top, bottom) or 1
        self.top, self.bottom = sign * top // divisor, sign * bottom // divisor

    @staticmethod
    def of(value):
        return value if isinstance(value, Fraction) else Fraction(value)

    def __add__(self, other):
        if not isinstance(other, (int, Fraction)):
            return NotImplemented
        other = Fraction.of(other)
        return Fraction(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    __radd__ = __add__

    def __neg__(self):
        return Fraction(-self.top, self.bottom)

    def __sub__(self, other):
        return self + -Fraction.of(other)

    def __rsub__(self, other):
        return Fraction.of(other) - self

    def __mul__(self, other):
        if isinstance(other, float):
            return float(self) * other
        other = Fraction.of(other)
        return Fraction(self.top * other.top, self.bottom * other.bottom)

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = Fraction.of(other)
        return self * Fraction(other.bottom, other.top)

    def __rtruediv__(self, other):
        return Fraction.of(other) / self

    def __pow__(self, exponent):
        return Fraction(self.top**exponent, self.bottom**exponent) if exponent >= 0 else 1 / self**-exponent

    def __eq__(self, other):
        if not isinstance(other, (int, Fraction)):
            return NotImplemented
        other = Fraction.of(other)
        return (self.top, self.bottom) == (other.top, other.bottom)

    def __lt__(self, other):
        other = Fraction.of(other)
        return self.top * other.bottom < other.top * self.bottom

    def __hash__(self):
        return hash((self.top, self.bottom)) if self.bottom != 1 else hash(self.top)

    def __abs__(self):
        return Fraction(abs(self.top), self.bottom)

    def __float__(self):
        return self.top / self.bottom

    def __bool__(self):
        return self.top != 0

    def __repr__(self):
        return f"{self.top}" if self.bottom == 1 else f"{self.top}/{self.bottom}"

    def __format__(self, spec):
        return format(float(self), spec) if spec.endswith(("f", "e")) else format(repr(self), spec)


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows of different lengths: " + ", ".join(str(len(row)) for row in self.rows))

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, key):
        match key:
            case (int(i), int(j)):
                return self.rows[i][j]
            case (slice() as i, slice() as j):
                return Matrix([row[j] for row in self.rows[i]])
            case (slice() as i, int(j)):
                return [row[j] for row in self.rows[i]]
            case int(i):
                return self.rows[i]
        raise TypeError(f"bad index {key!r}")

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not fit")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, k):
        return Matrix([[a * k for a in row] for row in self.rows])

    __rmul__ = __mul__

    def __pow__(self, n):
        result, base = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __eq__(self, other):
        return self.rows == other.rows

    def __iter__(self):
        return (x for row in self.rows for x in row)

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def determinant(self):
        work, sign, product = [row[:] for row in self.rows], 1, 1
        n = len(work)
        for k in range(n):
            pivot = next((i for i in range(k, n) if work[i][k]), None)
            if pivot is None:
                return 0
            if pivot != k:
                work[k], work[pivot] = work[pivot], work[k]
                sign = -sign
            product *= work[k][k]
            for i in range(k + 1, n):
                factor = work[i][k] / work[k][k]
                work[i] = [a - factor * b for a, b in zip(work[i], work[k])]
        return sign * product

    def inverse(self):
        n = len(self.rows)
        work = [[Fraction.of(x) for x in row] + [Fraction(int(i == j)) for j in range(n)] for i, row in enumerate(self.rows)]
        for k in range(n):
            pivot = max(range(k, n), key=lambda i: abs(work[i][k]))
            if not work[pivot][k]:
                raise ArithmeticError("the matrix is singular")
            work[k], work[pivot] = work[pivot], work[k]
            work[k] = [x / work[k][k] for x in work[k]]
            for i in range(n):
                if i != k and work[i][k]:
                    work[i] = [a - work[i][k] * b for a, b in zip(work[i], work[k])]
        return Matrix([row[n:] for row in work])

    def __str__(self):
        cells = [[format(x, ".3f") if isinstance(x, float) else str(x) for x in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*cells)]
        return "\n".join("[" + "  ".join(c.rjust(w) for c, w in zip(row, widths)) + "]" for row in cells)


def numbers(seed, count):
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        yield seed % 1000 / 10


def quantile(values, q):
    ordered = sorted(values)
    position = (len(ordered) - 1) * q
    low = math.floor(position)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (position - low)


def describe(values):
    n = len(values)
    mean = math.fsum(values) / n
    moments = [math.fsum((v - mean) ** k for v in values) / n for k in range(5)]
    deviation = math.sqrt(moments[2])
    return {
        "n": n, "mean": mean, "stdev": math.sqrt(moments[2] * n / (n - 1)), "min": min(values), "q1": quantile(values, 0.25),
        "median": quantile(values, 0.5), "q3": quantile(values, 0.75), "max": max(values),
        "skew": moments[3] / deviation**3, "kurtosis": moments[4] / moments[2] ** 2 - 3,
    }


def regression(xs, ys):
    A = Matrix([[1, x, x * x] for x in xs])
    coefficients = (A.T @ A).inverse() @ A.T @ Matrix([[y] for y in ys])
    return [row[0] for row in coefficients.rows]


def histogram(values, bins):
    low, high = min(values), max(values)
    counts = [0] * bins
    for v in values:
        counts[min(int((v - low) / (high - low) * bins), bins - 1)] += 1
    for i, count in enumerate(counts):
        yield f"{low + (high - low) * i / bins:6.1f} |{'#' * count:<20}| {count}"


m = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
print(m, m.shape, m.determinant(), sep="\n")
inverse = m.inverse()
print(inverse, m @ inverse == Matrix.identity(3), sep="\n")
hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(4)] for i in range(4)])
print(hilbert, hilbert.determinant(), hilbert.inverse(), sep="\n")
print(Matrix([[1, 1], [1, 0]]) ** 90, (m.T + 2 * m)[1], m[0:2, 1:], m[:, 2], sum(m), sep="\n")
for bad in ("Matrix([[1], [2, 3]])", "m @ Matrix([[1, 2]])", "Matrix([[1, 2], [2, 4]]).inverse()", "m['x']", "m[5, 0]", "Fraction(1, 0)", "Fraction(1) + 'x'", "m ** 0.5"):
    try:
        print(eval(bad))
    except Exception as error:
        print(f"{bad}: {type(error).__name__}: {error}")

half, third = Fraction(1, 2), Fraction(1, 3)
print(half + third, half - 1, 2 * third, half / third, 1 / half, -half, half**3, half**-2, half == Fraction(2, 4), half < third, hash(Fraction(4, 2)) == hash(2))
print(f"{third:.4f} {third:>6}|", sorted([half, third, Fraction(3, 7)]), sum([half, third], 0), reduce(lambda a, b: a + Fraction(1, b), range(1, 12), Fraction(0)))

sample = list(numbers(42, 60))
for name, value in describe(sample).items():
    print(f"{name:>9} {value:12.6f}" if isinstance(value, float) else f"{name:>9} {value:12d}")
print(*histogram(sample, 6), sep="\n")
xs = [Fraction(x) for x in range(-3, 4)]
print(regression(xs, [2 * x * x - 3 * x + Fraction(1, 2) for x in xs]), regression(range(5), [1, 3, 2, 5, 4]))
pairs = [(abs(a - b), a, b) for a, b in pairs_of(sample[:12])]
print([f"{d:.1f}" for d, *_ in sorted(pairs)[:5]], len(pairs), f"{max(pairs)[0]:.1f}")
print(len(set(sample)), f"{math.prod(x / 50 for x in sample[:10]):.9f}", f"{math.hypot(*sample[:3]):.6f}", math.isclose(math.fsum(sample), sum(sample)))
