# An annotation fails when it is asked for.
class Model:
    size: int
    owner: Person
print('defined')
Model.__annotations__
