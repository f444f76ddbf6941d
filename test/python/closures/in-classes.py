# Methods close over function variables, not over the class body.
def make(name):
    greeting = 'hello'
    class Greeter:
        greeting = 'class'
        label = greeting + '!'
        def greet(self): return f'{greeting} {name}'
        def own(self): return self.greeting
        values = [name for _ in range(2)]
    return Greeter
g = make('bob')()
print(g.greet(), g.own(), g.label, g.values)
def counter():
    count = 0
    class C:
        nonlocal count
        count = 10
        def tick(self):
            nonlocal count
            count += 1
            return count
    print('count' in vars(C))
    return C(), lambda: count
c, get = counter()
print(c.tick(), get())
x = 'global'
def f():
    x = 'local'
    class A:
        y = x
    class B:
        x = x
    return A.y, B.x
try:
    print(f())
except NameError as e:
    print(e)
