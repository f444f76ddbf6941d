# A name deleted in one branch.
def f(flag):
    value = 1
    if flag:
        del value
    return value
print(f(False))
f(True)
