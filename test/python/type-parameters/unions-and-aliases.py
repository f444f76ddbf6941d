# int | str and list[int] as values.
u = int | str
print(u, u == str | int, int | None, None | int, int | int, int | str | int, list[int] | None, u.__args__, type(u), isinstance(5, u), issubclass(bool, u), hash(u) == hash(str | int), (int | str) | float, int | list, u | None, {u: 1}[str | int])
a = dict[str, list[int]]
print(a, a.__origin__, a.__args__, a(x=1), list[int]('ab'), a == dict[str, list[int]], tuple[()], tuple[int, ...], type[int], list['Fwd'], set[int]({1}), frozenset[str], isinstance([], list[int].__origin__), list[int].append, list[int].__name__, [*list[int]] != [])
for bad in ('int | 5', '"a" | int', 'u()', 'u[0]', 'isinstance([], list[int])', 'issubclass(list, list[int])', 'isinstance([], list[int] | int)', 'list[int][str]', 'list[int].x = 1', 'int[0]', 'u < u', 'None | None', 'list[int] + 1', 'u.x'):
    try: print(eval(bad) if ' = ' not in bad else exec(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
