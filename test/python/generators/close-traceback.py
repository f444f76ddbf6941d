# close() meets a generator that yields on.
def stubborn():
    while True:
        try:
            yield 'still here'
        except GeneratorExit:
            print('no')
g = stubborn()
print(next(g))
g.close()
