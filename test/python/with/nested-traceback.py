# The manager's own frame and the body's, chained.
class Tx:
    def __init__(self, name): self.name = name
    def __enter__(self): return self
    def __exit__(self, kind, value, tb):
        if kind is ValueError:
            raise RuntimeError(f'{self.name} failed') from value
def work():
    with Tx('outer'), Tx('inner'):
        raise ValueError('body')
work()
