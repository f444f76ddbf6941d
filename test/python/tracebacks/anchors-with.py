# __enter__ and __exit__ fail.
class CM:
    def __init__(self, where): self.where = where
    def __enter__(self):
        if self.where == 'enter': raise ValueError('enter failed')
        return self
    def __exit__(self, *exc):
        if self.where == 'exit': raise ValueError('exit failed')
try:
    with CM('enter'): pass
except ValueError as e: print(e)
with CM('ok') as a, CM('exit') as b:
    print('body')
