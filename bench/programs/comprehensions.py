# List, set, dict comprehensions and generator expressions.
def run(n):
    total = 0
    for k in range(n):
        squares = [i * i for i in range(200)]
        odd = [x for x in squares if x % 2]
        table = {x: k for x in odd}
        members = {x % 17 for x in squares}
        pairs = [(a, b) for a in range(12) for b in range(12) if a < b]
        total += sum(x for x in odd) + len(table) + len(members) + len(pairs)
        nested = [[i + j for j in range(10)] for i in range(10)]
        total += sum(sum(row) for row in nested) + max(len(w) for w in ("a", "bb", "ccc"))
    return total


print(run(6000))
