# Parsing lines, grouping, a right-aligned table, totals.
LOG = '''2024-03-01 ann  tea    2 4.50
2024-03-01 bob  mug    1 12.00
2024-03-02 ann  coffee 1 6.25
# a comment
2024-03-02 cid  tea    x 4.50
2024-03-03 bob  tea    3 4.50
2024-03-03 dan  mug'''
def parse(text):
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith('#'): continue
        try:
            day, who, what, qty, price = line.split()
            yield dict(day=day, who=who, what=what, qty=int(qty), price=float(price))
        except ValueError as e: print(f'line {number}: {e}')
rows = list(parse(LOG))
def group(rows, key):
    out = {}
    for r in rows: out.setdefault(r[key], []).append(r)
    return out
for key in ('who', 'what', 'day'):
    print(f'{key:<12}{"n":>4}{"sum":>10}')
    for name, g in sorted(group(rows, key).items(), key=lambda kv: -sum(r['qty'] * r['price'] for r in kv[1])):
        print(f'{name:<12}{sum(r["qty"] for r in g):>4}{sum(r["qty"] * r["price"] for r in g):>10.2f}')
total = sum(r['qty'] * r['price'] for r in rows)
print(f'{"total":<12}{total:>14.2f} {total / len(rows):.3f} {max(rows, key=lambda r: r["price"])["who"].title()!r}')
