# Displays of every container, nested, empty, with trailing commas and unpacking.
print((), (1,), (1, 2), (1, 2,), ((),))
print([], [1], [1, 2, ], [[]], [()])
print({}, {'a': 1}, {'a': 1, }, {1: {2: {}}})
print({1}, {1, }, {1, 2} == {2, 1}, set())
a = [1, 2]
b = (3, 4)
print([*a, *b], (*a, 9, *b), {*a} == {1, 2}, [*a, *a])
d = {'x': 1}
print({**d, 'y': 2}, {'x': 0, **d}, {**d, 'x': 5}, {**{}, **d})
print([*range(3)], [*'abc'], (*(), ), [*{'k': 1}])
print(1, ) ; print((1), (1,)[0], [(1)])
print({'a': 1, 'a': 2, 1: 'int', 1.0: 'float', True: 'bool'})
