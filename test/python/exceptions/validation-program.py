# Collecting errors of a nested structure with paths.
class Invalid(Exception):
    def __init__(self, path, message):
        super().__init__(message)
        self.path = path
    def __str__(self): return f"{'.'.join(map(str, self.path)) or '<root>'}: {super().__str__()}"
def check(value, schema, path=()):
    match schema:
        case type() if not isinstance(value, schema) or schema is int and isinstance(value, bool):
            raise Invalid(path, f'expected {schema.__name__}, got {type(value).__name__}')
        case type(): return
        case [item]:
            check(value, list, path)
            errors = []
            for i, v in enumerate(value):
                try: check(v, item, (*path, i))
                except (Invalid, ExceptionGroup) as e: errors.append(e)
            if errors: raise ExceptionGroup(f'{len(errors)} bad items', errors)
        case dict():
            check(value, dict, path)
            errors = []
            for k, s in schema.items():
                try:
                    try: v = value[k]
                    except KeyError: raise Invalid((*path, k), 'missing') from None
                    check(v, s, (*path, k))
                except (Invalid, ExceptionGroup) as e: errors.append(e)
            for k in value.keys() - schema.keys(): errors.append(Invalid((*path, k), 'unknown'))
            if errors: raise ExceptionGroup('bad object', errors)
def flat(e):
    if isinstance(e, ExceptionGroup):
        for x in e.exceptions: yield from flat(x)
    else: yield str(e)
schema = {'name': str, 'tags': [str], 'point': {'x': int, 'y': int}}
for data in ({'name': 'a', 'tags': [], 'point': {'x': 1, 'y': 2}}, {'name': 5, 'tags': ['a', 1, None], 'point': {'x': True}}, [], {'name': 'x', 'tags': 'no', 'point': None, 'zip': 1}):
    try: check(data, schema); print('valid')
    except Exception as e: print(type(e).__name__, list(flat(e)))
