# Free variables pass through several levels.
def a(x):
    def b(y):
        def c(z):
            def d():
                nonlocal x, y
                x += 1
                y *= 2
                return x, y, z
            return d
        return c
    return b
d = a(1)(2)(3)
print(d(), d(), a(10)(20)(30)())
def outer():
    v = 'outer'
    def mid():
        def inner():
            return v
        return inner
    def change():
        nonlocal v
        v = 'changed'
    return mid(), change
inner, change = outer()
print(inner()); change(); print(inner())
def shadow():
    x = 1
    def f():
        x = 2
        def g(): return x
        return g()
    return x, f()
print(shadow())
