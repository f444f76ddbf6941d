# A key function called by sorted, in a method.
class Table:
    def __init__(self, rows): self.rows = rows
    def key(self, row): return row['k']
    def sort(self): return sorted(self.rows, key=self.key)
print(Table([{'k': 2}, {'k': 1}]).sort())
Table([{'k': 2}, {'j': 1}]).sort()
