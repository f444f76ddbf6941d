# json both ways.
import json
data = {'name': 'Ann', 'age': 30, 'tags': ['a', None, True, 1.5], 'nested': {'é': '\n"'}, '1': []}
s = json.dumps(data); print(s); print(json.loads(s) == data)
print(json.dumps(data, indent=2, sort_keys=True)); print(json.dumps([1, {'b': 2}], separators=(',', ':')), json.dumps('é', ensure_ascii=False), json.dumps({1: 'a', None: 'b', True: 'c', 1.5: 'd'}), json.dumps((1, 2)), json.dumps(float('inf')), json.dumps([]), json.dumps({}), json.dumps([[]], indent=1))
print(json.loads('[1, 2.5, -3e2, "\\u00e9\\n", true, null, {"a": []}]'), json.loads(' 5 '), json.loads('"x"'), json.loads('123456789012345678901234567890'), json.loads('{"a": 1, "a": 2}'), json.loads('NaN'))
for bad in ('[1,', '{"a" 1}', "{'a': 1}", '', '[1 2]', 'nul', '{"a": 1,}', '"\n"', '01', '[1]x', '"\\q"', '{1: 2}', '[', '1.', '-'):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(repr(bad), e, e.pos)
for v in (set(), object, 1j, {(1, 2): 3}, b'a'):
    try: json.dumps(v)
    except TypeError as e: print(e)
a = []; a.append(a)
try: json.dumps(a)
except ValueError as e: print(e)
class E(json.JSONEncoder):
    def default(self, o): return f'<{type(o).__name__}>'
print(json.dumps({'s': {1}}, cls=E), json.dumps({1}, default=sorted), json.loads('{"x": 1}', object_hook=lambda d: list(d)), json.loads('1.5', parse_float=str))
