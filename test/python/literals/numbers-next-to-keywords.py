# Numbers against operators and keywords without spaces.
x=1
print(1or 2, 1and 2, 0x1for x in [1]) if False else print(1or 2, 1and 2)
print(1if x else 2, [1for _ in'ab'], 1in[1], 1is 1, not 0, 5 .real, 5..real, 1.e2, 0b1+0o1, 1_0)
print(1.0if x else 0, 0xfor 1, 1-1, 1--1, 1- -1, 1+-+1, 1j*1J, 2**-1, -2**2, 2**3**0, ~-1, not-1)
print(0xA, 0Xa, 0B1, 0O7, 1E5, 1e+5, 1e-0, 0e0, 00000, 0_0, 0.0_1, 1_2.3_4e1_0)
