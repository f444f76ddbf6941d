# A format that does not fit, below a function.
def row(name, amount):
    return f'{name:<10} {amount:>8.2f}'
print(row('tea', 2))
print(row('milk', 'two'))
