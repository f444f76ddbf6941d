# What is not a context manager.
class Half:
    def __enter__(self): return 1
print('start')
with Half() as h:
    print('never')
