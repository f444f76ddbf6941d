# A call whose arguments span lines, failing in one of them.
def add(a, b, c):
    return a + b + c
total = add(
    1,
    int('two'),
    3,
)
