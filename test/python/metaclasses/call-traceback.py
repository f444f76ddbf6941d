# A metaclass's __call__ that refuses.
class Abstract(type):
    def __call__(cls, *args):
        if cls.__dict__.get('abstract'):
            raise TypeError(f'{cls.__name__} is abstract')
        return super().__call__(*args)
class Base(metaclass=Abstract): abstract = True
class Real(Base): pass
print(type(Real()).__name__)
Base()
