# __setattr__ and a property setter in one chain.
class Strict:
    def __setattr__(self, name, value):
        if name not in ('x', 'y'):
            raise AttributeError(f'{type(self).__name__} has no field {name!r}')
        super().__setattr__(name, value)
s = Strict()
s.x = s.y = 1
s.x, s.z = 2, 3
