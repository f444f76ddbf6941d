# A big power modulo zero, in a generator in a call.
def powers(base, modulus):
    for exponent in range(5):
        yield pow(base, exponent, modulus)
print(list(powers(3, 7)))
print(sum(powers(3, 0)))
