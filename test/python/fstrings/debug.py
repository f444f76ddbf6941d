# = inside a replacement field.
x, name, d = 5, 'Ann', {'k': [1]}
print(f'{x=} {x = } {x =} { x= }', f'{x=:>5} {x=!r:>5} {x=!s}', f'{name=} {name=!s} {name = :>6}')
print(f'{x + 1=} {x  +  1 = }', f'{d["k"][0]=}', f'{d=}', f'{(lambda: 1)()=}', f'{x=}{x=}', f'{len(name)=:03d}')
print(f'{x==5=}', f'{x == 5 = }', f'{x!=5=}', f'{"a=b"=}', f'{name.upper()=}', f'{[y for y in range(2)]=}')
print(f'''{
x
=}''')
print(f'{3.14159=:.2f}', f'{None=}', f'{x=:{x}}|', f'{f"{x=}"=}')
