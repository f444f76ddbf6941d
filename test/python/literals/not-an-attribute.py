# An attribute that an int does not have, read from a literal in parentheses.
print((1).real, 1.5.real, 1..real, "x".upper(), [].copy(), {}.keys())
print((5).bit_length(), 5 .numerator, 1.0.is_integer(), 1j.conjugate())
print(().count(1), b''.hex(), True.real, (True).numerator)
(5).missing
