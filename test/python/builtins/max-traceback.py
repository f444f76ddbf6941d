# A key function that fails inside max.
rows = [{'n': 1}, {'m': 2}]
print(max(rows[:1], key=lambda row: row['n']))
best = max(rows, key=lambda row: row['n'])
