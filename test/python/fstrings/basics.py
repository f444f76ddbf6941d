# Replacement fields of every kind.
name, n, x, d, l = 'Ann', 42, 3.14159, {'k': 'v', 'a b': 1}, [1, 2, 3]
print(f'{name} {n} {x}', f'{n + 1} {n * 2}', f'{name.upper()} {len(name)}', f'{d["k"]} {d['k']} {l[0]} {l[-1]:>3}')
print(f'{name!r} {name!s} {"é"!a}', f'{name!r:>8}|', f'{name:>8}|{name:<8}|{name:^8}|{name:*^9}|')
print(f'{n:5}|{n:<5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:b}|{n:o}|{n:e}|{n:,}|{n:c}')
print(f'{x:.2f} {x:8.3f}| {x:e} {x:g} {x:%} {x:.0f} {x:+.1f} {1234567.891:,.2f} {1e10} {0.1:.20f}')
print(f'{{}} {{{n}}} {{{{{n}}}}} }}{{', f'', f'plain', f"{'nested'}", f'{"a" "b"}', f'{n}{n}', f'{n:{n}}|', f'{x:{8}.{2}f}|', f'{x:{"8.2f"}}|')
print(f'{(lambda a: a * 2)(3)} {[i for i in range(3)]} { {1: 2}[1] } { {1, }} {(1, 2)} {1, 2} {*l, 4}')
print(f'{n if n > 5 else 0} {not n} {n == 42} {n != 42} {n >= 1 and n < 50}', f'{True:d} {None} {...}')
print(F'{n}' f'{n}' 'x' "y", rf'\d{n}', fr'{n}\n', f'\x41{n}\n{n}\t|', f'\{n}', f'\N{BULLET}{n}')
print(f'''{
n
}''', f"""{n:
>5}""" if False else '', f'{n  !r}', f'{ n }', f'{n  :>5}')
