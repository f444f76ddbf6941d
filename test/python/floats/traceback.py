# A division by zero in a float power.
def grow(rate, steps):
    return rate ** steps
print(grow(1.5, 10))
print(grow(0.0, -309))
