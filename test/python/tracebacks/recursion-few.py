# Up to three equal frames are shown as they are.
def f(n):
    if n == 0: raise ValueError('done')
    f(n - 1)
for n in (2, 3):
    try: f(n)
    except ValueError as e: print(n, e)
f(3)
