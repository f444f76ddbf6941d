# When __enter__ fails, __exit__ is not called; outer managers leave.
class CM:
    def __init__(self, n, fail=False): self.n, self.fail = n, fail
    def __enter__(self):
        if self.fail: raise RuntimeError(f'enter {self.n}')
        print('enter', self.n)
    def __exit__(self, *a): print('exit', self.n, a[0])
try:
    with CM(1), CM(2, True), CM(3): print('never')
except RuntimeError as e: print(e)
def make(n):
    print('make', n)
    if n == 2: raise ValueError('make 2')
    return CM(n)
try:
    with make(1), make(2), make(3): pass
except ValueError as e: print(e)
try:
    with CM(1) as (a, b): print('never')
except TypeError as e: print(e)
