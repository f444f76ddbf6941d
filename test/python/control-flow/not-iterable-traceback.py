# for over what cannot be iterated, inside a function.
def show(things):
    for thing in things:
        print(thing)
show([1])
show(42)
