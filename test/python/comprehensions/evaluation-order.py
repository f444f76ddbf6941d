# Key before value, conditions before elements, outer before inner.
log = []
def t(x):
    log.append(x)
    return x
{t(k): t(k + 'v') for k in 'ab'}
print(log); log.clear()
[t('e') for i in t([1, 2]) if t(i) > 1]
print(log); log.clear()
[t((i, j)) for i in t([0, 1]) for j in t([i])]
print(log); log.clear()
g = (t(x) for x in t('xy'))
print(log); next(g); print(log); next(g)
try: next(g)
except StopIteration as e: print('stop', e.value, log)
log.clear()
print(any(t(x) > 1 for x in [1, 2, 3]), log)
