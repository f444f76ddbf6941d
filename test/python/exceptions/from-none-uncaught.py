# raise from None hides the context.
def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        raise LookupError(f'unknown {key}') from None
print(lookup({'a': 1}, 'a'))
lookup({}, 'b')
