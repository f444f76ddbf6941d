# A failing assert with a tuple message.
items = [3, 1, 2]
assert sorted(items) == [1, 2, 3], 'unreachable'
assert items == sorted(items), (items, 'not sorted')
