# A slice of a dict, and a list as a key in a comprehension.
table = {'a': 1}
print({tuple(k): v for k, v in [([1], 2)]})
print({k: v for k, v in [([1], 2)]})
