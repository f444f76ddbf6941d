# Literal patterns compare by ==, None and booleans by identity.
def m(v):
    match v:
        case 0: return 'zero'
        case -1: return 'minus one'
        case 1.5: return 'one and a half'
        case 'text': return 'text'
        case b'bytes': return 'bytes'
        case None: return 'none'
        case True: return 'true'
        case False: return 'false'
        case 1 + 2j: return 'complex'
        case -2.5 - 1j: return 'negative complex'
        case 'a' 'b': return 'joined'
        case """triple""": return 'triple'
        case 10 | 20 | 30: return 'tens'
        case _: return 'other'
for v in (0, 0.0, -1, 1.5, 'text', b'bytes', None, True, False, 1, 1 + 2j, -2.5 - 1j, 'ab', 'triple', 20, [], 0j, '', 2): print(repr(v), m(v))
def n(v):
    match v:
        case 1: return 'int 1'
        case True: return 'never'
    return 'no case'
print(n(True), n(1.0), n(2))
