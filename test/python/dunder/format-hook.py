# __format__ gets the spec as text.
class Money:
    def __init__(s, v): s.v = v
    def __format__(s, spec):
        if spec == '': return f'${s.v}'
        if spec.endswith('c'): return f'{s.v * 100}{spec[:-1]}'
        return format(s.v, spec)
m = Money(12.5)
print(f'{m}', f'{m:.3f}', f'{m:>10}', f'{m:xc}', '{:08.2f}'.format(m), format(m), format(m, '+'), '{0} {0:c}'.format(m))
width = 12
print(f'{m:>{width}}|{m:{width}.{2}f}|')
class Plain:
    def __str__(s): return 'plain'
print(f'{Plain()}', format(Plain()))
for spec in ('>10', 'd', ' '):
    try: format(Plain(), spec)
    except TypeError as e: print(e)
for bad in ((None, '>5'), ([], '5'), ({}, 'x'), (len, '<'), ((1,), '>3')):
    try: format(*bad)
    except TypeError as e: print(e)
