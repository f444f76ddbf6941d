# A local read before it is set.
def total(values):
    for value in values:
        result = result + value
    return result
print(total([]) if False else 'start')
total([1, 2])
