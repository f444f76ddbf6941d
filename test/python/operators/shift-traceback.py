# A negative shift and a huge one in a chain of operators.
flags = [1 << n for n in range(4)]
print(flags, flags[3] >> 2)
print(flags[0] << (flags[1] - flags[2]))
