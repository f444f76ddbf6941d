# A frozenset cannot change.
allowed = frozenset({'read'})
print(sorted(allowed | {'write'}))
allowed.add('write')
