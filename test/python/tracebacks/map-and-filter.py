# map is lazy: the frame of the consumer is the one above.
def convert(x):
    return int(x) * 2
values = map(convert, ['1', 'b'])
print(next(values))
def consume(it):
    for value in it:
        print(value)
consume(values)
