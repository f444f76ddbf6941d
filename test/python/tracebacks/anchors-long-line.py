# A long line keeps its anchors.
def many(*values): return sum(values)
result = many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20) + many(21, 22, 23, 24, 'twenty-five', 26, 27, 28, 29, 30)
