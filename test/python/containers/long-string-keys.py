# Keys of more than 16,383 characters, which the tables find by a hash of their own.
A='x'*20000
d={}
for i in range(50): d[A+str(i).zfill(5)]=i
print(len(d), d[A+'00007'], A+'00049' in d, A+'99999' in d, d.get(A), [k[-3:] for k in d][:3], list(d.values())[:3])
d[A+'00007']=70; print(len(d), d[A+'00007'])
del d[A+'00007']; print(len(d), A+'00007' in d)
d['short']=1; d[1]=2; print(d['short'], d[1.0], d[True], len(d))
e=dict(d); print(e==d, len(e|d), len(e), e[A+'00008'])
s={A+str(i) for i in range(5)}; t={A+str(i) for i in range(3,9)}
print(len(s&t), len(s|t), len(s-t), len(s^t), s<=s|t, s==set(s), sorted(x[-1] for x in s&t))
s.add(A+'1'); s.discard(A+'2'); print(len(s), frozenset(s)==s, hash(frozenset(s))==hash(frozenset(list(s))))
def f(**k): return len(k), sorted(k)[0][-2:]
print(f(**{A+str(i): i for i in range(4)}))
g={}; g.update(d); g.setdefault(A+'zz',5); print(g.pop(A+'zz'), g.popitem(), len(g))
from collections import Counter, OrderedDict, defaultdict
c=Counter([A+'a',A+'b',A+'a']); print([(k[-1],v) for k,v in c.most_common()])
dd=defaultdict(int); dd[A]+=1; dd[A]+=1; print(dd[A])
print({**d}=={**d}, len({A:1,A:2}), dict.fromkeys([A,A+'b',A])[A])
class S(str): pass
print(d.get(S(A+'00009')), S(A) in {A}, {S(A):1}[A])
import json
j=json.loads(json.dumps({A:1,A+'b':2})); print(j[A], j[A+'b'], len(j)); j[A]=5; print(j[A], len(j))
class O: pass
o=O(); setattr(o,A,3); print(getattr(o,A), A in vars(o)); vars(o)[A]=4; print(vars(o)[A], len(vars(o)))
