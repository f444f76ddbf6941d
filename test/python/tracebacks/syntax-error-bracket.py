# A bracket that is never closed.
def f():
    return max((1, 2), (3, 4)
print(f())
