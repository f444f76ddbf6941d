# A call over many lines: the anchor covers what is on the first line.
def combine(first, second, third):
    return first + second + third
print(combine(
    1,
    2,
    3,
))
print(combine(
    'one',
    'two',
    3,
))
