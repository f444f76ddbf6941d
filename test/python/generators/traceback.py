# Frames of generators appear in tracebacks between caller and cause.
def parse(lines):
    for line in lines:
        yield int(line)
def total(lines):
    return sum(n * 2 for n in parse(lines))
print(total(['1', '2']))
print(total(['1', 'two']))
