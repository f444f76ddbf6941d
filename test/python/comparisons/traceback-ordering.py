# An ordering that fails inside sort, below a function.
def rank(rows):
    return sorted(rows, key=lambda row: row[1])
print(rank([('a', 2), ('b', 1)]))
rank([('a', 2), ('b', None)])
