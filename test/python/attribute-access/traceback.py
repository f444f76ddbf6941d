# An AttributeError from __getattr__ with its cause.
class Config:
    def __init__(self, values): self.values = values
    def __getattr__(self, name):
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(f'no setting {name!r}') from None
c = Config({'debug': True})
print(c.debug)
c.verbose
