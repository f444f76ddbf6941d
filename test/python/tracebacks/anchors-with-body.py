# The body fails and __exit__ fails while handling it.
class CM:
    def __enter__(self): return self
    def __exit__(self, kind, value, tb):
        print('leaving with', kind.__name__)
        raise RuntimeError('exit failed too')
with CM():
    {}['missing']
