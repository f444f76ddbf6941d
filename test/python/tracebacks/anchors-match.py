# An error in a guard.
def check(v):
    match v:
        case [x, y] if x / y > 1:
            return 'big'
        case _:
            return 'other'
print(check([4, 2]), check(5))
check([1, 0])
