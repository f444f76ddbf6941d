# Operands in brackets, and attributes on results in brackets.
a, b = [1], {'k': None}
print((a[0]) + (2))
result = ((a[0]) * (3)) + (((b['k'])))
