# The whole program has a syntax error: nothing is printed.
print('never printed')
def f(x)
    return x
