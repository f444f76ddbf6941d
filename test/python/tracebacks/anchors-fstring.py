# An error inside an f-string replacement.
user = {'name': 'ann'}
print(f"Hello {user['name']!r:>10}, {user['name'].age:>{5}} years")
