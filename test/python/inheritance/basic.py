# Methods are found along the bases, and can be extended.
class Animal:
    sound = '...'
    def __init__(self, name): self.name = name
    def speak(self): return f'{self.name} says {self.sound}'
    def __str__(self): return f'{type(self).__name__}({self.name})'
class Dog(Animal):
    sound = 'woof'
    def fetch(self): return self.name + ' fetches'
class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def speak(self): return super().speak().upper() + '!'
for a in (Animal('a'), Dog('d'), Puppy('p', 1)): print(a, a.speak(), isinstance(a, Dog))
print(Puppy('x', 2).fetch(), Puppy.__mro__, Puppy.__bases__, Dog.speak is Animal.speak)
Animal.sound = 'changed'
print(Animal('q').speak(), Dog('q').speak())
Dog.speak = lambda self: 'patched'
print(Dog('d').speak(), Puppy('p', 0).speak())
del Dog.speak
print(Puppy('p', 0).speak())
