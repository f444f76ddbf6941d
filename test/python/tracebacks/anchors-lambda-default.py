# An error in a default value and in a decorator argument.
def make(n): return 10 // n
def f(a=make(5), b=make(0)): pass
