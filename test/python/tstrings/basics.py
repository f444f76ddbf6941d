# t-strings give a Template of strings and interpolations.
name, n = 'Ann', 5
t = t'Hello {name}, {n:>5} {n!r} {n + 1!s:x}!'
print(type(t).__name__, t.strings, t.values)
for i in t.interpolations: print(i.value, repr(i.expression), i.conversion, repr(i.format_spec))
for part in t: print(type(part).__name__, part if isinstance(part, str) else part.value)
print(t''.strings, t''.interpolations, t'plain'.strings, list(t'plain'), t'{n}'.strings, list(t''), t'{n}{n}'.strings)
print(repr(t'a{n}'), t'{n=}'.strings, t'{n=}'.interpolations[0].conversion, t'{ n + 1 }'.interpolations[0].expression)
w = 4
print(t'{n:{w}}'.interpolations[0].format_spec, t'{n:{w}.{w}}'.interpolations[0].format_spec)
print((t'a{n}' + t'b{n}').strings, (t'a' t'b{n}').strings, t'{{}}'.strings, rt'\n{n}'.strings)
try: t'a' + 'b'
except TypeError as e: print(e)
try: 'b' + t'a'
except TypeError as e: print(e)
try: t'{undefined_here}'
except NameError as e: print(e)
