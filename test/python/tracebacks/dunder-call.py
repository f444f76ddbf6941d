# __call__, __getattr__ and __init__ frames.
class Lazy:
    def __getattr__(self, name):
        return Loader(name)
class Loader:
    def __init__(self, name): self.name = name
    def __call__(self, *args):
        return getattr(args[0], self.name)()
print(Lazy().upper('abc'))
Lazy().lower(5)
