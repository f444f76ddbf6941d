# Tuples: building, reading, comparing.
t = (1, 'a', [2])
print(t, t[0], t[-1], t[1:], t[::-1], len(t), t + (3,), t * 2, 'a' in t, t.index('a'), t.count(1), tuple('ab'), tuple([1, 2]), tuple(), tuple(x for x in range(3)), (1,), ((),), ((1,),))
t[2].append(3); print(t)
print((1, 2) < (1, 3), (1, 2) == (1, 2), (1, 2) == [1, 2], () < (0,), (1, 'a') < (2, 0), (1, 2, 3) > (1, 2), hash((1, 2)) == hash((1, 2)), {(1, 2): 'k'}[1, 2], (1, 2) in {(1, 2)}, min((3, 1), (2, 9)), sorted([(2, 'b'), (1, 'z')]))
a = 1, 2; b = 1,; print(a, b, type(b), *a, (*a, *b), tuple(a) is a, a[:] is a, bool(()), bool((0,)))
for bad in ('t[0] = 1', 'del t[0]', 't[9]', 't.append(1)', 't["a"]', 't + [1]', 't * 1.5', 't.index(99)', 'hash(t)', '{t: 1}', 'tuple(5)', 't < 5', '(1, "a") < (1, 2)', 't.count()', 't[1, 2]', 't += 5', 't - (1,)', 'tuple(1, 2)'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
