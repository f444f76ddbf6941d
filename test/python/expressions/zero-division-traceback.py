# Anchors with brackets and spaces around the operator.
a, b = 10, 0
print((a + 1) // 3)
value = (a + b) % ( b * a ) + 1
