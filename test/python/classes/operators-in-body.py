# A class body may use everything defined before it, its own names included.
class Temp:
    units = ('C', 'F')
    table = {u: i for i, u in enumerate(units)}
    first, *rest = units
    n = len(units)
    n *= 10
    def double(x): return x * 2
    values = [double(1)] if True else None
    both = double(n) + double(len(table))
    del double
    assert n == 20
    for u in units: locals()[f'is_{u.lower()}'] = (lambda u: lambda self: u)(u)
    match n:
        case 20: matched = True
    with_lambda = (lambda k: k + 1)(n)
    text = f'{n} {units[0]}'
    global leaked
    leaked = n
print(Temp.table, Temp.first, Temp.rest, Temp.values, Temp.both, hasattr(Temp, 'double'), Temp().is_c(), Temp().is_f(), Temp.matched, Temp.with_lambda, Temp.text, leaked)
