# Errors in values of yield, in nested generators and in conditions of loops.
def produce(items):
    for item in items:
        yield item['value'] ** 2 if item['value'] != 'x' else item['value'] + 1
def consume(items):
    while (value := next(items)) < 10:
        print(value)
consume(produce([{'value': 1}, {'value': 2}, {'value': 'x'}]))
