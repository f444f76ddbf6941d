# ** and pow with two and three arguments.
class P:
    def __pow__(s, e, m='none'): return ('pow', e, m)
    def __rpow__(s, b, m='none'): return ('rpow', b, m)
    def __ipow__(s, e): return ('ipow', e)
p = P()
print(p ** 2, 2 ** p, pow(p, 2), pow(p, 2, 3), pow(2, p), (p ** p)[0])
p **= 5
print(p)
print(pow(2, P(), 5))
class Q: pass
for code in ('Q() ** 2', '2 ** Q()', 'pow(Q(), 1, 2)', 'pow(1, Q(), 2)', 'pow(1, 2, Q())', 'pow(1.0, 2, 3)', 'pow(1, 2, 3.0)', 'pow("a", 1)', 'pow(2, 3, "x")'):
    try: print(eval(code))
    except TypeError as e: print(code, '->', e)
