# with over a generator-made manager, by hand.
class managed:
    def __init__(self, gen): self.gen = gen
    def __enter__(self): return next(self.gen)
    def __exit__(self, kind, value, tb):
        if kind is None: return next(self.gen, None)
        self.gen.throw(value)
def resource():
    print('open')
    try: yield 'handle'
    finally: print('close')
with managed(resource()) as handle:
    print(handle)
    handle.missing()
