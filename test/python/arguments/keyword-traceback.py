# A wrong keyword suggests the right one.
def configure(*, colour='red', weight=1):
    return colour, weight
print(configure(colour='blue'))
configure(color='green')
