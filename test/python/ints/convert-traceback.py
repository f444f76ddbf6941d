# int() of a line of text, in a nested comprehension.
def matrix(text):
    return [[int(cell) for cell in line.split()] for line in text.splitlines()]
print(matrix('1 2\n3 4'))
matrix('1 2\n3 x4')
