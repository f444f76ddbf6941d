# Subscript and iteration that call guest methods.
class Table:
    def __init__(self, rows): self.rows = rows
    def __getitem__(self, key):
        row, column = key
        return self.rows[row][column]
t = Table([[1, 2], [3, 4]])
print(t[0, 1])
print(t[1, 1] + t[1, 2])
