# Anchors of nested subscripts.
table = {'rows': [[1, 2], [3, 4]]}
print(table['rows'][1][0])
index = 5
print(table['rows'][0][index]  + 1)
