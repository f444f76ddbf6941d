# A recursive-descent JSON parser with positions in its errors.
class Bad(ValueError): pass
def parse(s):
    pos = 0
    def fail(msg): raise Bad(f'{msg} at {pos}')
    def ws():
        nonlocal pos
        while pos < len(s) and s[pos] in ' \n\t': pos += 1
    def expect(c):
        nonlocal pos
        if s[pos:pos + len(c)] != c: fail(f'expected {c!r}')
        pos += len(c)
    def value():
        ws()
        c = s[pos:pos + 1]
        match c:
            case '{': return dict(items('{', '}', pair))
            case '[': return list(items('[', ']', value))
            case '"': return string()
            case 't' | 'f' | 'n':
                for word, v in (('true', True), ('false', False), ('null', None)):
                    if word[0] == c: expect(word); return v
            case _ if c and c in '-0123456789': return number()
            case '': fail('unexpected end')
            case _: fail(f'unexpected {c!r}')
    def items(open, close, item):
        expect(open); ws()
        if s[pos:pos + 1] == close: expect(close); return
        while True:
            yield item(); ws()
            if s[pos:pos + 1] == close: expect(close); return
            expect(','); ws()
    def pair():
        ws(); k = string(); ws(); expect(':'); return k, value()
    def string():
        nonlocal pos
        expect('"'); out = ''
        while True:
            if pos >= len(s): fail('string does not end')
            c = s[pos]; pos += 1
            if c == '"': return out
            if c == '\\':
                e = s[pos]; pos += 1
                if e == 'u': out += chr(int(s[pos:pos + 4], 16)); pos += 4
                else: out += {'n': '\n', 't': '\t'}.get(e, e)
            else: out += c
    def number():
        nonlocal pos
        start = pos
        while pos < len(s) and s[pos] in '+-.eE0123456789': pos += 1
        text = s[start:pos]
        return float(text) if set(text) & set('.eE') else int(text)
    v = value(); ws()
    if pos < len(s): fail('extra text')
    return v
print(parse('{"a": [1, -2.5, 3e2, true, null, "x\\n\\u00e9\\""], "b": {}, "c": []}'))
for bad in ('', '[1,', '{"a" 1}', '[1 2]', 'tru', '"abc', '[1] x', '{1: 2}', '[1,]', '-'):
    try: print(parse(bad))
    except ValueError as e: print(repr(bad), '->', type(e).__name__, e)
