# An error raised by a metaclass while a class statement runs.
class Checked(type):
    def __new__(mcls, name, bases, ns):
        if not ns.get('__doc__'):
            raise TypeError(f'class {name} needs a docstring')
        return super().__new__(mcls, name, bases, ns)
class Good(metaclass=Checked):
    "fine"
print(Good.__doc__)
class Bad(metaclass=Checked):
    x = 1
