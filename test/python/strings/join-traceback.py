# join with a number in it, in a generator expression.
rows = [('a', 'b'), ('c', 1)]
print('\n'.join(','.join(row) for row in rows[:1]))
print('\n'.join(','.join(row) for row in rows))
