# An error in a callback of functools.reduce.
import functools
def merge(a, b):
    return {**a, **b}
print(functools.reduce(merge, [{'a': 1}, {'b': 2}]))
functools.reduce(merge, [{'a': 1}, [('b', 2)]])
