# A bound is computed when it is asked for.
def pick[T: Missing](items: list[T]) -> T:
    return items[0]
print(pick([1, 2]))
print(pick.__type_params__[0].__bound__)
