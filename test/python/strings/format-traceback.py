# str.format with a missing name.
template = '{greeting}, {name!r:>{width}}'
print(template.format(greeting='Hi', name='ann', width=6))
print(template.format(greeting='Hi', nme='ann', width=6))
