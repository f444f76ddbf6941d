# A free variable that has no value yet.
def outer():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e, e.name)
    later = 5
    return inner()
print(outer())
def never():
    def f():
        return ghost
    if False:
        ghost = 1
    return f
never()()
