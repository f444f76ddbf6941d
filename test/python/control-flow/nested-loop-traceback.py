# An error deep inside loops of the module.
rows = [[1, 2], [3, 0]]
for row in rows:
    for cell in row:
        print(12 // cell)
