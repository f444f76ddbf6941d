# Rendering a template by hand: f-string semantics, escaping and parameters.
def f(template):
    out = []
    for item in template:
        match item:
            case str() as s: out.append(s)
            case _:
                v = item.value
                if item.conversion == 'r': v = repr(v)
                elif item.conversion == 's': v = str(v)
                elif item.conversion == 'a': v = ascii(v)
                out.append(format(v, item.format_spec))
    return ''.join(out)
name, price = "O'Neil", 2.5
print(f(t'{name!r:>12} costs {price:.2f} {name!a} {name}') == f'{name!r:>12} costs {price:.2f} {name!a} {name}')
def html(template):
    esc = lambda s: str(s).replace('&', '&amp;').replace('<', '&lt;')
    return ''.join(i if isinstance(i, str) else html(i.value) if type(i.value) is type(t'') else esc(i.value) for i in template)
evil = '<script>'
print(html(t'<p>{evil}</p>{t"<b>{evil}&</b>"}'))
def sql(template):
    return '?'.join(template.strings), template.values
print(sql(t'select * from t where a = {name} and b > {price}'))
print(t'{name}'.interpolations[0] == t'{name}'.interpolations[0], t'{[1, 2]}'.values, t'{lambda_ if False else 1}'.values)
