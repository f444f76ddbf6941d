# Too few for a starred target, in a function.
def split(row):
    first, second, *rest = row
    return first, second, rest
print(split('abcd'))
split('a')
