# An index error in nested functions with a loop.
def window(values, size):
    return [values[i + j] for i in range(len(values)) for j in range(size)]
print(window([1, 2, 3], 1))
window([1, 2, 3], 2)
