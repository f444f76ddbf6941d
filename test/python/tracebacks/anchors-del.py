# del of an item in a nested structure.
data = {'a': {'b': {}}}
del data['a']['b'], data['a']['x']
