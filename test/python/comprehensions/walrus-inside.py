# := in a comprehension binds in the function around it.
print([y := 1, y ** 2], [z for i in range(4) if (z := i * i) > 1], z)
def f(data):
    if any((bad := d) < 0 for d in data):
        return 'bad', bad
    return 'fine', bad
print(f([1, -5, 2]), f([1, 2]))
total = 0
print([total := total + v for v in [1, 2, 3]], total)
for code in ('[i := 0 for i in range(3)]', '[[(i := 0) for j in range(1)] for i in range(2)]', '[x for x in (y := [1])]', 'class C: [q := 1 for _ in [1]]',
             '[j for i in range(5) if (j := i)]'):
    try:
        exec(code)
        print(code, 'ok')
    except SyntaxError as e:
        print(code, '->', e.msg)
