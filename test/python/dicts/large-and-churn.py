# Many insertions and deletions keep order and content.
d = {}
for i in range(5000): d[i * 17 % 5003] = i
for i in range(0, 5003, 2): d.pop(i, None)
for i in range(0, 100, 2): d[i] = -i
print(len(d), list(d)[:5], list(d)[-3:], sum(d.values()), d.get(1), 5002 in d, list(reversed(d))[:2])
q = {}
for i in range(2000):
    q[i] = i
    if i >= 10: del q[i - 10]
print(q, next(iter(q)), len(q))
s = {str(i): i for i in range(3000)}
for k in [k for k in s if k.endswith('7')]: del s[k]
print(len(s), '17' in s, s['2999'], sum(v for v in s.values()), list(s.items())[6:9])
lru = {}
def use(k, cap=3):
    if k in lru: lru[k] = lru.pop(k) + 1
    else:
        if len(lru) >= cap: del lru[next(iter(lru))]
        lru[k] = 1
for k in 'abcabdaceb': use(k)
print(lru)
while lru: print(lru.popitem(), end=' ')
print(lru)
