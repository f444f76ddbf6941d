# Keys with their own __hash__ and __eq__.
class K:
    def __init__(s, v, h): s.v, s.h = v, h
    def __hash__(s): print('hash', s.v, end='; '); return s.h
    def __eq__(s, o): print('eq', s.v, getattr(o, 'v', o), end='; '); return isinstance(o, K) and s.v == o.v
    def __repr__(s): return f'K{s.v}'
d = {K(1, 1): 'a', K(2, 1): 'b'}; print(d)
print(d[K(2, 1)]); print(K(3, 1) in d); print(K(1, 5) in d)
k = K(9, 9); d[k] = 'c'; print(d[k])
s = {K(1, 1), K(1, 1)}; print(len(s))
try: {[]: 1}
except TypeError as e: print(e)
class BadHash:
    def __hash__(s): return 'x'
try: {BadHash(): 1}
except TypeError as e: print(e)
class RaisingEq:
    def __hash__(s): return 1
    def __eq__(s, o): raise ValueError('eq failed')
r = {RaisingEq(): 1}
try: r[RaisingEq()]
except ValueError as e: print(e)
print(hash(K(0, 2 ** 70)) == hash(2 ** 70), hash(K(0, -1)), hash(True), hash(-1), hash(0.0) == hash(-0.0))
