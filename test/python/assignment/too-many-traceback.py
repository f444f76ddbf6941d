# The right side of an unpacking that does not fit.
def pair():
    return 1, 2, 3
first, second, third = pair()
print(first, second, third)
first, second = pair()
