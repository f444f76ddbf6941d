# Left to right, except that the right side of an assignment comes first.
def t(name, value=None):
    print(name, end=' ')
    return value
t('a', 1) + t('b', 2) * t('c', 3); print()
{t('k1'): t('v1'), t('k2'): t('v2')}; print()
[t('x'), t('y'), *t('z', [])]; print()
(lambda *a, **k: None)(t('p1'), *t('star', []), t('p2'), kw=t('kw'), **t('dstar', {})); print()
d = {}
t('target', d)[t('index', 'i')] = t('value', 5); print(d)
t('obj', d)[t('key', 'i')] += t('inc', 1); print(d)
x, d[t('sub', 'j')] = t('rhs', (1, 2)); print(d)
t('l', 1) < t('m', 2) < t('r', 3); print()
t('l', 5) < t('m', 2) < t('r', 3); print()
print(t('then', 1) if t('cond', True) else t('else'))
t('list', [1, 2, 3])[t('lo', 0):t('hi', 2):t('step', 1)]; print()
