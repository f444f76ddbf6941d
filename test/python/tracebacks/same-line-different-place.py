# Two calls on one line are different frames.
def f(n):
    if n == 0: raise ValueError('end')
    return f(n - 1) if n % 2 else (f(n - 1))
f(3)
