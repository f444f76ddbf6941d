# A generator expression has one.
def total(pairs):
    return sum(a / b for a, b in pairs)
print(total([(1, 2)]))
total([(1, 2), (3, 0)])
