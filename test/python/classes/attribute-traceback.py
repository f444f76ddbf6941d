# A missing attribute with a suggestion, in a chain of attributes.
class Engine:
    def __init__(self): self.power = 5
class Car:
    def __init__(self): self.engine = Engine()
car = Car()
print(car.engine.power)
print(car.engine.powr + 1)
