# Many clauses and much data.
triples = [(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(triples)
primes = [n for n in range(2, 100) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
print(primes)
print(len([None for a in range(20) for b in range(20) for c in range(20)]))
words = 'the quick brown fox jumps over the lazy dog the end'.split()
print({w: words.count(w) for w in sorted(set(words)) if words.count(w) > 1})
print({len(w): [v for v in words if len(v) == len(w)] for w in words})
print([[[z for z in range(y)] for y in range(x)] for x in range(3)])
transposed = list(zip(*[[1, 2], [3, 4]]))
print(transposed, dict(zip('ab', transposed)))
