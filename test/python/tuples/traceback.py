# Assignment to an item of a tuple in a loop.
rows = [[1, 2], (3, 4)]
for row in rows:
    row[0] += 10
    print(row)
