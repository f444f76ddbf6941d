# A dict comprehension in a method.
class Report:
    def __init__(self, rows): self.rows = rows
    def totals(self):
        return {name: sum(values) / len(values) for name, values in self.rows.items()}
print(Report({'a': [1, 2]}).totals())
Report({'a': [1, 2], 'b': []}).totals()
