# Every method of dict.
d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('a', 9), d.setdefault('c', 3), d.setdefault('n'), d, d.pop('n'), d.pop('zz', 'dflt'), d.pop('c'), d)
d.update({'b': 20, 'e': 5}); d.update([('f', 6)]); d.update(g=7, a=0); d.update(); d.update({}, h=8); print(d, d.popitem(), d.popitem(), d)
print(d.copy() == d, d.copy() is d, list(d.keys()), list(d.values()), list(d.items()), d | {'z': 1}, {'a': 'l'} | d, d.keys() | {'q'} == {'a', 'b', 'e', 'f', 'q'})
e = d; e |= {'m': 1}; print(d is e, d); d |= [('n', 2)]; print(d)
d.clear(); print(d, d.clear())
for bad in ('{}.popitem()', '{}.pop("a")', '{}.pop()', '{}.get()', '{}.update(5)', '{}.update([1])', '{} | 5', '{} | [(1, 2)]', '{}.fromkeys(5)', '{}.setdefault()', '{}.update([(1, 2, 3)])', '{}.nope()', '{}.get([])', '{}.update(1, 2)', '{}.pop([])', 'dict.fromkeys()', '{}.keys(1)', '{1: 2}.popitem(last=True)', '{}.update(["ab", "c"])'):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__, e)
