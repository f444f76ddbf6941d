# A key function that gives values which cannot be compared.
people = [('ann', 30), ('bob', None), ('cid', 25)]
print(sorted(people[:1], key=lambda p: p[1]))
for name, age in sorted(people, key=lambda p: p[1]):
    print(name)
