# The outermost iterable of a generator expression is evaluated at once.
def use(g): return list(g)
print(use(x for x in [1]))
print(use(x for x in 5))
