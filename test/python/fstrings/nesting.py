# Quotes and f-strings inside f-strings, as deep as one likes.
x, items = 2, ['a', 'b']
print(f'{f'{f'{x}'}'}', f"{f"{f"{x}"}"}", f'{', '.join(items)}', f"{"\n".join(items)}", f'{'it\'s'}')
print(f'{f"{x:{x + 3}}":>{x * 5}}|', f'{'a' if x else "b"}', f'{items[f"{1}" == "1"]}', f'{ {'a': 'b'}['a']}')
print(f'''{f"""{f'{f"{1}"}'}"""}''', f'{"""multi
line"""}', f'{ # a comment
x}')
print(f'{x:{'>'}{10}}|', f'{x:{f'{'*'}^{7}'}}|', f'{'{'}{'}'}', f'{"{"}', f'{'\\'}', f'{'\u0041'}')
print(f'{(y := 7)} {y} {y:=+5}', f'{x:=5}', f'{(lambda z: z + 1)(x)}', f'{x if x else f'{x}'}', f'{"a" "b" f"{x}"}')
