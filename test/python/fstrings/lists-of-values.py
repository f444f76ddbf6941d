# Tables made of f-strings.
rows = [('apple', 1.5, 3), ('fig', 12.25, 10), ('kiwi', 0.333, 250)]
print(f'{"name":<8}|{"price":>8}|{"count":^7}')
print(f'{"-" * 8}+{"-" * 8}+{"-" * 7}')
for name, price, count in rows:
    print(f'{name:<8}|{price:>8.2f}|{count:^7d}')
print(f'{sum(p * c for _, p, c in rows):_>24.3f}', f'{max(len(n) for n, *_ in rows)}', f'{rows[0][0][::-1]}')
for w in range(3, 8): print(f'{"x":{w}}{"y":>{w}}{"z":^{w}}{w:0{w}}|', end=' ')
print()
for v in (0, 1, -1, 10 ** 6, -10 ** 6, 1.5, -0.0, 1e-7, 1e20, float('inf'), float('nan')): print(f'{v:10}|{v:<10}|{v:+}|{v:.3}|' if isinstance(v, float) else f'{v:10}|{v:<10}|{v:+}|{v:,}|')
