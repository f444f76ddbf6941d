# A slice with a wrong bound, and slice assignment.
items = [1, 2, 3]
lo = 'a'
print(items[0:2])
print(items[1:] + items[lo:2])
