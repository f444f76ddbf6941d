# sum() from a bool, and a bytearray that is being joined.
def show(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: sum([], False))
show(lambda: sum([], True))
show(lambda: sum((), 0.0))
show(lambda: sum([True], False))
show(lambda: sum([False, False], False))
def deco():
    ar = bytearray(b",")
    def it():
        ar.clear()
        yield b"A"
        yield b"B"
    return ar.join(it())
show(deco)
def deco():
    ar = bytearray(b",")
    def it():
        ar.append(3)
        yield b"A"
    return ar.join(it())
show(deco)
def deco():
    ar = bytearray(b",")
    def it():
        yield b"A"
        ar.append(3)
    return ar.join(it())
show(deco)

