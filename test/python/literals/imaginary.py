# Imaginary literals and their repr.
print(1j, 0j, -1j, 2.5j, 1e3j, .5J, 1_0j, 010j)
print(1 + 2j, 1 - 2j, -1 + 2j, -0.0 + 0j, 0 - 1j)
print(complex(0, -0.0), complex(-0.0, 0.0), complex(-0.0, -0.0))
print((3 + 4j).real, (3 + 4j).imag, type(1j))
print(1e400j, -1e400j, complex(1e400, -1e400))
print(3 * 1j, 1j * 1j, 1j ** 2, abs(3 + 4j))
print(str(1j), repr(2 + 0j), [1j, 2 + 3j])
