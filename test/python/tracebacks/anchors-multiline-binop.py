# An operation over several lines.
def compute(values):
    return (
        values['a']
        + values['b']
        * values['c']
    )
print(compute({'a': 1, 'b': 2, 'c': 3}))
compute({'a': 1, 'b': 'x', 'c': None})
