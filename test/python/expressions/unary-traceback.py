# Unary operators on what has none.
for make in (lambda: -'a', lambda: +[], lambda: ~1.5, lambda: not_defined):
    try:
        make()
    except Exception as e:
        print(type(e).__name__, e)
data = {'a': None}
print(1, -data['a'], 2)
