# A call deep inside functions misses arguments.
def area(width, height, *, unit):
    return f'{width * height}{unit}'
def report(size):
    return area(size)
print(area(2, 3, unit='m'))
print(report(4))
